import { describe } from "vitest";
import { keepsServiceContract } from "./service-contract.ts";
import { amazonService } from "./stand-ins/amazon.ts";
import { azureService } from "./stand-ins/azure.ts";
import { deeplService } from "./stand-ins/deepl.ts";
import { googleService } from "./stand-ins/google.ts";
import { libretranslateService } from "./stand-ins/libretranslate.ts";

const SERVICES = {
  deepl: deeplService,
  google: googleService,
  azure: azureService,
  amazon: amazonService,
  libretranslate: libretranslateService,
};

describe.each(Object.entries(SERVICES))("provider %s", (_, service) => {
  keepsServiceContract(service);
});
