import type { AttachmentsApi } from '../../src/client/client.js';
import type { Attachment } from '../../src/contract/types.js';

/** A service for attachments, with ids counted from 1. */
export function fakeAttachments(overrides: Partial<AttachmentsApi> = {}) {
  const calls: string[] = [];
  const known = new Map<string, Attachment>();
  const api: AttachmentsApi = {
    // Uses the single calls, so that a test which fails one of them fails the upload.
    send: async (file, { name = '', mediaType = 'application/pdf', signal, resume, onProgress } = {}) => {
      const options = signal ? { signal } : {};
      onProgress?.({ state: 'queued', sent: 0, size: file.size, attachment: resume });
      const attachment = resume
        ? await all.progress(resume.attachmentId, file.size, options)
        : await all.create({ name, mediaType, size: file.size }, options);
      onProgress?.({ state: 'sending', sent: attachment.received, size: file.size, attachment });
      return all.upload(attachment.attachmentId, file, { offset: attachment.received, ...options });
    },
    create: async announcement => {
      const attachmentId = `a-${known.size + 1}`;
      calls.push(`create ${announcement.name}`);
      const attachment: Attachment = {
        ...announcement,
        attachmentId,
        state: 'awaiting_content',
        received: 0,
        sha256: null,
        createdAt: '2026-11-22T09:05:00.000Z',
      };
      known.set(attachmentId, attachment);
      return attachment;
    },
    upload: async (attachmentId, content, { offset = 0 } = {}) => {
      calls.push(`upload ${attachmentId} from ${offset}`);
      return { ...known.get(attachmentId)!, state: 'ready', received: content.size };
    },
    progress: async attachmentId => {
      calls.push(`progress ${attachmentId}`);
      return { ...known.get(attachmentId)!, received: 3 };
    },
    download: () => Promise.reject(new Error('The test expects no download')),
    remove: async attachmentId => {
      calls.push(`remove ${attachmentId}`);
    },
  };
  const all: AttachmentsApi = { ...api, ...overrides };
  return { api: all, calls };
}

/** A PDF file with a few bytes, as a person could have it. */
export const pdf = (name: string, content = '%PDF-1.7') => new File([content], name, { type: 'application/pdf' });

/** Does what the browser does after a person has chosen files in its dialog. */
export function choose(field: HTMLInputElement, ...files: File[]) {
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
