import { describe } from "vitest";
import { keepsServiceContract } from "./service-contract.ts";
import { amazonService } from "./stand-ins/amazon.ts";
import { apertiumService } from "./stand-ins/apertium.ts";
import { azureService } from "./stand-ins/azure.ts";
import { chatService } from "./stand-ins/chat.ts";
import { deeplService } from "./stand-ins/deepl.ts";
import { googleService } from "./stand-ins/google.ts";
import { libretranslateService } from "./stand-ins/libretranslate.ts";

const SERVICES = {
  deepl: deeplService,
  google: googleService,
  azure: azureService,
  amazon: amazonService,
  libretranslate: libretranslateService,
  apertium: apertiumService,
  "chat, openai-compatible": () => chatService("openai-compatible"),
  "chat, openai": () => chatService("openai"),
  "chat, anthropic": () => chatService("anthropic"),
};

describe.each(Object.entries(SERVICES))("provider %s", (_, service) => {
  keepsServiceContract(service);
});
