import { z } from 'zod';
import { MESSAGE_BLOCKS, nameBlocks } from '../blocks.ts';
import { BOT } from '../cast.ts';
import { toShared } from '../files.ts';
import { post } from '../post.ts';
import { ORIGIN } from '../state.ts';
import { toFileFields } from './file-fields.ts';
import { findDestination } from './message-fields.ts';
import { type ApiMethod, failed, json, method } from './method.ts';

export const UPLOADS = `${ORIGIN}/upload/`;

const getUploadUrl = method(
  z.object({
    filename: z.string().min(1),
    length: z.coerce.number().int().positive(),
    alt_text: z.string().default(''),
    alt_txt: z.string().default(''),
  }),
  ({ filename: name, alt_text: altText, alt_txt: altTxt }, { ids, files }) => {
    const id = ids.next('F');
    files.reserve({ id, name, altText: altText || altTxt });
    return { ok: true, upload_url: `${UPLOADS}${id}`, file_id: id };
  },
);

const COMPLETING = z.object({
  files: json(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
  channel_id: z.string().optional(),
  channels: z.string().optional(),
  thread_ts: z.string().optional(),
  initial_comment: z.string().default(''),
  blocks: json(MESSAGE_BLOCKS).default([]),
});

/** Files that belong to no channel are kept for blocks that show them. */
const complete = method(COMPLETING, (args, state) => {
  const target = args.channel_id ?? args.channels;
  const channel = target === undefined ? null : findDestination(target);
  if (channel === undefined) return failed('channel_not_found');
  const found = args.files.map(({ id, title }) => {
    const file = state.files.find(id);
    return file === undefined || file.bytes.length === 0
      ? undefined
      : state.files.entitle(id, title ?? file.name);
  });
  const files = found.filter((file) => file !== undefined).map(toShared);
  if (files.length < found.length) return failed('file_not_found');
  if (channel !== null) {
    post(state, {
      channel: channel.id,
      threadTs: args.thread_ts ?? null,
      user: BOT.id,
      text: args.initial_comment,
      blocks: nameBlocks(args.blocks, state.ids),
      files,
    });
  }
  return { ok: true, files: files.map(({ id, title }) => ({ id, title })) };
});

const info = method(z.object({ file: z.string() }), ({ file: id }, { files }) => {
  const file = files.find(id);
  if (file === undefined || file.bytes.length === 0) return failed('file_not_found');
  return { ok: true, file: { ...toFileFields(file), size: file.bytes.length } };
});

export const FILE_METHODS: Readonly<Record<string, ApiMethod>> = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': complete,
  'files.info': info,
};
