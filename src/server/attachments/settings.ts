/** Settings for attachments, and for the retention of inquiries. */
import { address, anyText, wholeNumber } from '../configuration/readers.js';
import { flag, NotReadable, one, optional, type ValueReader, type ValuesOf } from '../configuration/setting.js';

export interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

const hostAndPort: ValueReader<HostAndPort> = {
  form: '<host:port>',
  read(text) {
    const { hostname = '', port = '' } = URL.canParse(`tcp://${text}`) ? new URL(`tcp://${text}`) : {};
    if (`${hostname}:${port}` === text && hostname !== '' && port !== '')
      return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
    throw new NotReadable('a host and a port like localhost:3310');
  },
};

export const attachmentSettings = {
  clamdAddress: optional(hostAndPort, {
    variable: 'CLAMD_ADDRESS',
    option: 'clamd-address',
    meaning: 'the clamd that scans documents before anybody can read them; without it they are not scanned',
  }),
  s3Bucket: optional(anyText, {
    variable: 'S3_BUCKET',
    option: 's3-bucket',
    meaning: 'keeps the bytes of documents in this bucket instead of in the database',
  }),
  s3Endpoint: optional(address, {
    variable: 'S3_ENDPOINT',
    option: 's3-endpoint',
    meaning: "address of the bucket's service, if it is not Amazon's",
  }),
  s3Region: one(anyText, {
    variable: 'S3_REGION',
    option: 's3-region',
    meaning: 'region of the bucket',
    initial: 'us-east-1',
  }),
  s3Prefix: one(anyText, {
    variable: 'S3_PREFIX',
    option: 's3-prefix',
    meaning: 'prefix of the names of all objects',
    initial: 'documents/',
  }),
  s3PathStyle: flag({
    variable: 'S3_PATH_STYLE',
    option: 's3-path-style',
    meaning: "the bucket in the path instead of the host name, as most services other than Amazon's need it",
  }),
  retentionDays: optional(wholeNumber(30, 36_500), {
    variable: 'RETENTION_DAYS',
    option: 'retention-days',
    meaning: 'days after completion until an inquiry is erased with its documents; without it, none is erased',
  }),
};

export type AttachmentConfiguration = ValuesOf<typeof attachmentSettings>;

/** Invalid combinations, each as a sentence that says what to change. */
export function* attachmentMistakes({ s3Bucket, s3Endpoint }: AttachmentConfiguration): Generator<string> {
  if (s3Endpoint !== undefined && s3Bucket === undefined)
    yield 'S3_ENDPOINT is given, but no S3_BUCKET: name the bucket, or leave both out to keep documents in the database.';
}
