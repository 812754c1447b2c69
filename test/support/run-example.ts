import { transform } from 'esbuild';

type Modules = Readonly<Record<string, object>>;
type Console = Readonly<Record<'log' | 'error', (...values: unknown[]) => void>>;

const AsyncFunction = (async () => undefined).constructor as new (
  ...parts: string[]
) => (client: unknown, modules: Modules, console: Console) => Promise<void>;

/** Runs an example of the documentation as the body of a function; its imports and `console` are arguments. */
export async function runExample(code: string, client: unknown, modules: Modules, console: Console): Promise<void> {
  const { code: script } = await transform(code, { loader: 'ts', target: 'es2022' });
  const body = script.replace(
    /import (\{.*?\}) from ["'](.*?)["'];/gs,
    (_, names: string, from: string) =>
      `const ${names.replace(/ as /g, ': ')} = modules[${JSON.stringify(from)}] ?? process.getBuiltinModule(${JSON.stringify(from)});`,
  );
  await new AsyncFunction('client', 'modules', 'console', `{ ${body} }`)(client, modules, console);
}
