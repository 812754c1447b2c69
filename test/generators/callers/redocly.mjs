import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const cli = 'node_modules/@redocly/cli/bin/cli.js';
const asked = [cli, 'bundle', 'openapi.yaml', '--dereferenced', '--output', 'bundled.json'];
const { status, stderr } = spawnSync(process.execPath, asked, { encoding: 'utf8' });
if (status !== 0) throw new Error(stderr);
const { paths } = JSON.parse(readFileSync('bundled.json', 'utf8'));
if (!paths['/inquiries'].post.requestBody.content['application/json'].schema.properties.subject)
  throw new Error('the draft of an inquiry has no subject');
