import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Lets pending work end, and collects garbage. */
export async function collected(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise(resolve => setTimeout(resolve));
    collect();
  }
}
