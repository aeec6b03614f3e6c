import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = join(import.meta.dirname, "..");

/**
 * Writes the SDK as it is published, `.js` with its types, into one archive that carries the contract with it. Answers the
 * archive's path.
 */
export function packSdk(folder: string): string {
  const work = mkdtempSync(join(tmpdir(), "keyholder-sdk-"));
  try {
    const [compiled, sdk] = [join(work, "compiled"), join(work, "sdk")];
    const contract = join(sdk, "node_modules/@keyholder/contract");
    run(process.execPath, tsc, "-p", join(root, "packages/sdk/tsconfig.pack.json"), "--outDir", compiled);
    cpSync(join(compiled, "sdk/src"), sdk, { recursive: true });
    cpSync(join(compiled, "contract/src"), contract, { recursive: true });
    for (const file of globSync("**/*.d.ts", { cwd: sdk })) nameJs(join(sdk, file));
    const [own, its] = [packageOf("sdk"), packageOf("contract")];
    writePackage(contract, { ...its, exports: { ".": "./index.js" }, dependencies: {} });
    writePackage(sdk, {
      ...own,
      exports: { ".": "./index.js", "./request": "./request.js" },
      dependencies: { ...own.dependencies, zod: its.dependencies?.zod },
      bundleDependencies: ["@keyholder/contract"],
      engines: { node: ">=20.3" },
    });
    cpSync(join(root, "LICENSE"), join(sdk, "LICENSE"));
    cpSync(join(root, "docs/ask-from-your-product.md"), join(sdk, "README.md"));
    mkdirSync(folder, { recursive: true });
    const said = run("npm", "pack", "--json", "--pack-destination", resolve(folder), sdk);
    const packed = JSON.parse(said) as Record<string, { filename: string }> | { filename: string }[];
    return join(folder, Object.values(packed)[0]?.filename ?? "");
  } finally {
    rmSync(work, { recursive: true });
  }
}

const tsc = join(root, "node_modules/typescript/bin/tsc");

interface Package {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Record<string, string>;
}

/** Types name the files beside them as they are published, too, which the compiler does in the code alone. */
function nameJs(file: string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/(["'])(\.{1,2}\/[^"']+)\.ts\1/g, "$1$2.js$1"));
}

function packageOf(name: string): Package {
  const {
    private: _,
    devDependencies,
    ...rest
  } = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
  return rest;
}

function writePackage(folder: string, content: object): void {
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(content, null, 2)}\n`);
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

if (import.meta.main) console.log(packSdk(process.argv[2] ?? "."));
