// demo/portal and dist/cdn → dist-demo, the page that `npm start` serves.
import { buildDemo, demoFolder } from './lib/demo.mjs';

await buildDemo();
console.log(`${demoFolder} built`);
