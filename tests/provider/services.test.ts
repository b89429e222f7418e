import { describe } from "vitest";
import { keepsServiceContract } from "./service-contract.ts";
import { deeplService } from "./stand-ins/deepl.ts";
import { libretranslateService } from "./stand-ins/libretranslate.ts";

const SERVICES = { deepl: deeplService, libretranslate: libretranslateService };

describe.each(Object.entries(SERVICES))("provider %s", (_, service) => {
  keepsServiceContract(service);
});
