/** Ed25519 over the manifest's bytes, detached: `manifest.json.sig` holds the signature in base64. Keys are PEM files. */
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { Failure } from "../model/failure.ts";
import { readUserFile } from "../workspace/user-file.ts";
import { MANIFEST } from "./manifest.ts";

export const SIGNATURE = `${MANIFEST}.sig`;

/** The signature file's content for a manifest's text. */
export type Signer = (manifest: string) => string;

export function signerFrom(file: string): Signer {
  const key = keyIn(file, "an Ed25519 private key (PEM, PKCS #8)", createPrivateKey);
  return (manifest) => `${sign(null, Buffer.from(manifest, "utf8"), key).toString("base64")}\n`;
}

/** Whether a signature file's content is the key's signature of exactly these bytes. */
export type SignatureCheck = (manifest: Uint8Array, signature: string) => boolean;

export function signatureCheckFrom(file: string): SignatureCheck {
  const key = keyIn(file, "an Ed25519 public key (PEM)", createPublicKey);
  return (manifest, signature) => verify(null, manifest, key, Buffer.from(signature, "base64"));
}

/** Says nothing of the file's content: it may be a secret. */
function keyIn(file: string, what: string, parse: (pem: string) => KeyObject): KeyObject {
  const pem = readUserFile(file, what);
  let key: KeyObject | undefined;
  try {
    key = parse(pem);
  } catch {
    key = undefined;
  }
  if (key?.asymmetricKeyType === "ed25519") return key;
  throw new Failure(`${file}: ${what} was expected, and something else stands there.`, {
    hint: "`openssl genpkey -algorithm ed25519 -out key.pem` makes one; `openssl pkey -in key.pem -pubout -out key.pub.pem` its public half.",
  });
}
