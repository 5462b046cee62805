import type { SlackMessage } from '../blocks/render-blocks.ts';

/** Answers are kept for some weeks. */
export const FORGOTTEN: SlackMessage = {
  text: 'Esa respuesta ya no está guardada. Por favor, vuelva a preguntar.',
  blocks: [],
  pictures: [],
};
