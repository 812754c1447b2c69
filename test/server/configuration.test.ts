import { readFileSync } from 'node:fs';

import { expect } from 'chai';

import { readCommandLine, usage } from '../../src/server/command-line.js';
import { settingsAsMarkdown } from '../../src/server/configuration/help.js';
import { ConfigurationError, readConfiguration } from '../../src/server/configuration/read-configuration.js';
import { descriptionOf } from '../../src/server/description.js';
import { settings } from '../../src/server/configuration/settings.js';
import type { Setting } from '../../src/server/configuration/setting.js';

const table = Object.values<Setting<unknown>>(settings);

function mistakesOf(options: string[], environment: Record<string, string> = {}): readonly string[] {
  try {
    readConfiguration(options, environment);
    return [];
  } catch (thrown) {
    if (thrown instanceof ConfigurationError) return thrown.mistakes;
    throw thrown;
  }
}

describe('server: configuration', () => {
  it('has defaults', () => {
    expect(readConfiguration([], {})).to.include({
      port: 8080,
      host: '127.0.0.1',
      sampleData: false,
      logLevel: 'info',
    });
  });

  it('is read from the environment, lists with commas or spaces', () => {
    const configuration = readConfiguration([], {
      PORT: '9000',
      SAMPLE_DATA: 'true',
      PUBLIC_ADDRESS: 'https://oneid.example.go.th/',
      ALLOWED_ORIGINS: 'https://one.example, https://two.example  https://three.example',
      HOST: '',
    });
    expect(configuration).to.include({ port: 9000, sampleData: true, host: '127.0.0.1' });
    expect(configuration.publicAddress).to.equal('https://oneid.example.go.th');
    expect(configuration.allowedOrigins).to.have.length(3);
  });

  it('is read from the command line, which has precedence over the environment', () => {
    const words = ['--port', '9001', '--allow-origin', 'https://one.example', '--allow-origin', 'https://two.example'];
    const configuration = readConfiguration(words, { PORT: 'nonsense', ALLOWED_ORIGINS: 'https://other.example' });
    expect(configuration.port).to.equal(9001);
    expect(configuration.allowedOrigins).to.deep.equal(['https://one.example', 'https://two.example']);
  });

  it('reports all mistakes at once, each with its setting', () => {
    const mistakes = mistakesOf(['--port', 'http'], {
      ALLOWED_ORIGINS: 'https://portal.example.go.th/',
      TRUSTED_HOPS: 'one',
      LOG_LEVEL: 'loud',
      SAMPLE_DATA: 'maybe',
    });
    expect(mistakes).to.have.length(5);
    for (const [index, name] of ['--port', 'ALLOWED_ORIGINS', 'TRUSTED_HOPS', 'LOG_LEVEL', 'SAMPLE_DATA'].entries())
      expect(
        mistakes.some(mistake => mistake.startsWith(`${name}: give `)),
        `${index} ${name}`,
      ).to.equal(true);
    expect(new ConfigurationError(mistakes).message).to.match(/^5 settings are wrong:\n( {2}- .*\n?){5}$/);
  });

  for (const rest of ['u:geheim@a.example', 'a.example/path', 'a.example/?x=1', 'a.example/#x'])
    it(`refuses a public address of which a part would be dropped: ${rest}`, () => {
      const mistakes = mistakesOf([], { PUBLIC_ADDRESS: `https://${rest}` });
      expect(mistakes).to.have.length(1);
      expect(mistakes[0])
        .to.match(/^PUBLIC_ADDRESS: give .*without path/)
        .and.not.to.contain('geheim');
    });

  const rejectedInProduction: [string, Record<string, string>, RegExp][] = [
    ['sample data', { SAMPLE_DATA: 'true' }, /refused in production/],
    ['a public address without https', { PUBLIC_ADDRESS: 'http://oneid.example' }, /^PUBLIC_ADDRESS: .*Use https/],
    ['no public address', { PUBLIC_ADDRESS: '' }, /PUBLIC_ADDRESS is needed/],
    ['no place for the data', { DATABASE_URL: '' }, /DATABASE_URL or DATA_DIR is needed/],
    ['a portal without https', { ALLOWED_ORIGINS: 'http://portal.example' }, /^ALLOWED_ORIGINS: .*Use https/],
    ['a way back without https', { RETURN_ADDRESSES: 'http://portal.example/back' }, /^RETURN_ADDRESSES: .*Use https/],
  ];
  for (const [what, environment, message] of rejectedInProduction)
    it(`refuses ${what} in production, and only there`, () => {
      const sound = { PUBLIC_ADDRESS: 'https://oneid.example.go.th', DATABASE_URL: 'postgres://db.internal/oneid' };
      const mistakes = mistakesOf([], { ...sound, ...environment, NODE_ENV: 'production' });
      expect(mistakes).to.have.length(1);
      expect(mistakes[0]).to.match(message);
      expect(mistakesOf([], { ...sound, ...environment, NODE_ENV: 'development' })).to.deep.equal([]);
    });

  it('has its own folder for the data, or the given one', () => {
    expect(readConfiguration([], {}).dataDir).to.equal('.data');
    const production = { NODE_ENV: 'production', PUBLIC_ADDRESS: 'https://oneid.example.go.th', DATA_DIR: '/srv/data' };
    expect(readConfiguration([], production).dataDir).to.equal('/srv/data');
  });

  it('requires a public address with a trusted proxy, and a separate port for the metrics', () => {
    expect(mistakesOf([], { TRUSTED_HOPS: '1' })).to.have.length(1);
    expect(mistakesOf([], { PORT: '9000', METRICS_PORT: '9000' })[0]).to.contain('both 9000');
    expect(mistakesOf([], { PORT: '0', METRICS_PORT: '0' }), 'any two that are free').to.deep.equal([]);
  });

  it('requires the Thai name of an operator, and the Thai hint, beside the English one', () => {
    for (const name of ['OPERATOR_NAME', 'RECEIPT_NUMBER_HINT']) {
      expect(mistakesOf([], { [`${name}_EN`]: 'in English' })[0]).to.match(new RegExp(`^${name}_EN needs ${name},`));
      expect(mistakesOf([], { [name]: 'ภาษาไทย', [`${name}_EN`]: 'in English' })).to.deep.equal([]);
    }
  });

  it('describes the service as its operator says', () => {
    expect(descriptionOf(readConfiguration([], {})), 'nothing is said').to.deep.equal({});
    const said = ['--operator-name', 'สสว.', '--register-address', 'https://example.go.th/register'];
    const environment = { RECEIPT_NUMBER_HINT: 'ตัวเลข 13 หลัก', CONTACT_PHONE: '1301' };
    expect(descriptionOf(readConfiguration(said, environment))).to.deep.equal({
      operator: { name: { th: 'สสว.', en: null } },
      registerAddress: 'https://example.go.th/register',
      contact: { phone: '1301' },
      receiptNumberFormat: { hint: { th: 'ตัวเลข 13 หลัก', en: null } },
    });
  });

  it('accepts no secret on the command line, and repeats none in a mistake', () => {
    const secrets = table.filter(({ secret }) => secret);
    for (const { variable, option } of secrets) {
      expect(option, variable).to.equal(undefined);
      const [mistake = ''] = mistakesOf([], { [variable]: 'S3cret-Value' });
      expect(mistake).not.to.contain('S3cret-Value');
    }
  });

  it('is documented as the code defines it', () => {
    const document = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
    const [, documented = ''] = /<!-- settings -->(.*)<!-- \/settings -->/s.exec(document) ?? [];
    // The formatter pads the columns.
    const bare = (text: string) => text.trim().replaceAll(/-+/g, '-').replaceAll(/ +/g, ' ');
    expect(bare(documented)).to.equal(bare(settingsAsMarkdown(settings)));
  });

  it('names every setting once, and all of them in --help', () => {
    const names = table.flatMap(({ variable, option }) => [variable, ...(option === undefined ? [] : [option])]);
    expect(new Set(names).size).to.equal(names.length);
    for (const { variable, option } of table) {
      expect(usage).to.contain(variable);
      if (option !== undefined) expect(usage).to.contain(`--${option}`);
    }
    expect(readCommandLine(['serve', '--help'], {})).to.deep.equal({ name: 'help' });
    expect(settingsAsMarkdown(settings).split('\n')).to.have.length(table.length + 2);
  });
});
