import type { Catalog, CatalogGoal } from '#src/domain/catalog.ts';

/** Two invented agencies, so that what is understood is the language and not one agency's words. */
export interface InventedAgency {
  readonly catalog: Catalog;
  /** Words by which its staff name one goal, and the codes that these words must find. */
  readonly goals: readonly { readonly words: string; readonly codes: readonly string[] }[];
  readonly codes: readonly string[];
  readonly units: readonly { readonly words: string; readonly code: string }[];
  readonly programs: readonly { readonly words: string; readonly code: string }[];
  readonly lines: readonly { readonly words: string; readonly code: string }[];
}

type Row = readonly [
  code: string,
  unit: string,
  description: string,
  measure: string,
  annual: number,
  lines: string,
];

function toGoals(rows: readonly Row[], programOf: (unit: string) => string): readonly CatalogGoal[] {
  return rows.map(([code, unitCode, description, measure, annual, lines], index) => ({
    id: index + 1,
    code,
    kind: code.startsWith('M') ? 'goal' : 'action',
    unitCode,
    programCode: programOf(unitCode),
    parentId: null,
    lineCodes: lines.split(' '),
    description,
    measure,
    annual,
    aliases: [],
  }));
}

const PUBLIC_WORKS: InventedAgency = {
  catalog: {
    year: 2023,
    reportedThrough: 3,
    revision: 1,
    goals: toGoals(
      [
        [
          'M.1',
          '7101',
          'MANTENER EN BUEN ESTADO LA INFRAESTRUCTURA VIAL DE LA CIUDAD',
          'KILÓMETROS',
          420,
          '3.1.1',
        ],
        [
          '1101',
          '7101',
          'REALIZAR EL BACHEO DE VIALIDADES PRIMARIAS Y SECUNDARIAS',
          'METRO CUADRADO',
          88000,
          '3.1.1',
        ],
        ['1102', '7101', 'PAVIMENTAR CALLES CON CONCRETO HIDRÁULICO', 'METRO CUADRADO', 36000, '3.1.1 3.1.2'],
        ['1103', '7101', 'CONSTRUIR BANQUETAS Y GUARNICIONES', 'METRO LINEAL', 5200, '3.1.2'],
        ['M.2', '7102', 'ILUMINAR LOS ESPACIOS PÚBLICOS', 'LUMINARIAS', 9000, '3.2.1'],
        [
          '1201',
          '7102',
          'REPARAR LUMINARIAS REPORTADAS POR LA CIUDADANÍA',
          'REPORTE ATENDIDO',
          7400,
          '3.2.1',
        ],
        ['1202', '7102', 'SUSTITUIR LÁMPARAS POR TECNOLOGÍA LED', 'PIEZA', 1600, '3.2.1 3.2.2'],
        ['1301', '7103', 'SEMBRAR ÁRBOLES NATIVOS EN CAMELLONES', 'ÁRBOL', 3100, '3.3.1'],
        ['1302', '7103', 'PODAR Y REGAR LOS PARQUES DE LA CIUDAD', 'VISITA', 960, '3.3.1'],
        ['1303', '7103', 'RECOLECTAR ESCOMBRO Y CACHARROS', 'TONELADA', 2400, '3.3.2'],
      ],
      (unit) => (unit === '7103' ? '720' : '710'),
    ),
    units: [
      { code: '7101', name: 'SUBDIRECCIÓN DE PAVIMENTOS', aliases: [] },
      { code: '7102', name: 'DEPARTAMENTO DE ALUMBRADO PÚBLICO', aliases: [] },
      { code: '7103', name: 'JEFATURA DE IMAGEN URBANA', aliases: ['los de verde'] },
    ],
    programs: [
      { code: '710', name: 'INFRAESTRUCTURA URBANA' },
      { code: '720', name: 'ENTORNO LIMPIO' },
    ],
    lines: [
      { code: '3.1.1', name: 'MOVILIDAD SEGURA' },
      { code: '3.1.2', name: 'ACCESIBILIDAD PEATONAL' },
      { code: '3.2.1', name: 'CIUDAD ILUMINADA' },
      { code: '3.2.2', name: 'AHORRO DE ENERGÍA' },
      { code: '3.3.1', name: 'CIUDAD CON SOMBRA' },
      { code: '3.3.2', name: 'MANEJO DE DESECHOS' },
    ],
  },
  goals: [
    { words: 'bacheo', codes: ['1101'] },
    { words: 'las banquetas', codes: ['1103'] },
    { words: 'concreto hidráulico', codes: ['1102'] },
    { words: 'árboles', codes: ['1301'] },
    { words: 'lámparas led', codes: ['1202'] },
    { words: 'escombro', codes: ['1303'] },
    { words: 'bacheo y banquetas', codes: ['1101', '1103'] },
  ],
  codes: ['1102', '1301', 'M.2'],
  units: [
    { words: 'alumbrado público', code: '7102' },
    { words: 'imagen urbana', code: '7103' },
    { words: 'pavimentos', code: '7101' },
    { words: 'la unidad 7103', code: '7103' },
  ],
  programs: [
    { words: '710', code: '710' },
    { words: 'entorno limpio', code: '720' },
  ],
  lines: [
    { words: '3.2.1', code: '3.2.1' },
    { words: 'movilidad segura', code: '3.1.1' },
  ],
};

const POLICE: InventedAgency = {
  catalog: {
    year: 2023,
    reportedThrough: 3,
    revision: 1,
    goals: toGoals(
      [
        [
          'M.1',
          '8201',
          'PREVENIR LA COMISIÓN DE DELITOS MEDIANTE PRESENCIA POLICIAL',
          'OPERATIVO',
          600,
          '1.2.1',
        ],
        ['2101', '8201', 'EFECTUAR PATRULLAJES DE PROXIMIDAD EN COLONIAS', 'RECORRIDO', 14600, '1.2.1'],
        ['2102', '8201', 'INSTALAR PUESTOS DE CONTROL DE ALCOHOLIMETRÍA', 'PUESTO', 208, '1.2.2'],
        ['2201', '8202', 'IMPARTIR CAPACITACIÓN CONTINUA A LOS ELEMENTOS', 'CURSO', 96, '1.3.1'],
        ['2202', '8202', 'APLICAR EVALUACIONES DE CONTROL DE CONFIANZA', 'EVALUACIÓN', 740, '1.3.1'],
        ['M.3', '8203', 'ACERCAR LA POLICÍA A LAS ESCUELAS', 'ALUMNO', 30000, '1.4.1'],
        ['2301', '8203', 'IMPARTIR PLÁTICAS CONTRA LAS ADICCIONES', 'PLÁTICA', 420, '1.4.1'],
        ['2302', '8203', 'CONFORMAR COMITÉS VECINALES DE VIGILANCIA', 'COMITÉ', 150, '1.4.2'],
      ],
      () => '810',
    ),
    units: [
      { code: '8201', name: 'COORDINACIÓN DE VIGILANCIA Y PATRULLAJE', aliases: [] },
      { code: '8202', name: 'ACADEMIA DE FORMACIÓN', aliases: [] },
      { code: '8203', name: 'DEPARTAMENTO DE PROXIMIDAD SOCIAL', aliases: [] },
    ],
    programs: [{ code: '810', name: 'SEGURIDAD CIUDADANA' }],
    lines: [
      { code: '1.2.1', name: 'PREVENCIÓN DEL DELITO' },
      { code: '1.2.2', name: 'CULTURA VIAL' },
      { code: '1.3.1', name: 'PROFESIONALIZACIÓN' },
      { code: '1.4.1', name: 'ESCUELA SEGURA' },
      { code: '1.4.2', name: 'PARTICIPACIÓN VECINAL' },
    ],
  },
  goals: [
    { words: 'patrullajes', codes: ['2101'] },
    { words: 'alcoholimetría', codes: ['2102'] },
    { words: 'control de confianza', codes: ['2202'] },
    { words: 'pláticas contra las adicciones', codes: ['2301'] },
    { words: 'los comités vecinales', codes: ['2302'] },
    { words: 'patrullajes y alcoholimetría', codes: ['2101', '2102'] },
  ],
  codes: ['2201', 'M.3'],
  units: [
    { words: 'la academia', code: '8202' },
    { words: 'proximidad social', code: '8203' },
    { words: 'la unidad 8201', code: '8201' },
  ],
  programs: [{ words: '810', code: '810' }],
  lines: [{ words: '1.3.1', code: '1.3.1' }],
};

export const INVENTED_AGENCIES: Readonly<Record<string, InventedAgency>> = {
  'obras públicas': PUBLIC_WORKS,
  policía: POLICE,
};
