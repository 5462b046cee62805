/**
 * What the app offers besides messages, as the manifest declares it: the local page shows the same. A test
 * holds both together.
 */
export const SURFACES = {
  commands: [
    {
      command: '/avance',
      description: 'Pregunte cómo va una meta, capture o revise; sólo usted ve la respuesta.',
      usageHint: 'despensas tercer trimestre | capturar | revisar | ayuda',
    },
  ],
  shortcuts: [
    { callbackId: 'ask', name: 'Preguntar a Avance', kind: 'global' },
    { callbackId: 'ask_about', name: 'Preguntar por esto', kind: 'message' },
  ],
  homeEnabled: true,
  agentPrompts: [
    { title: '¿Cómo vamos?', message: '¿Cómo vamos?' },
    { title: '¿Qué va en rojo?', message: '¿Qué metas van en rojo?' },
    { title: 'Las 5 más atrasadas', message: 'Las 5 metas más atrasadas' },
    { title: '¿Qué puedo preguntar?', message: 'ayuda' },
  ],
} as const;
