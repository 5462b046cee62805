const HEADER =
  'year,program_code,program_name,unit_code,unit_name,goal_code,printed_code,kind,parent_code,description,measure,annual,p1,a1,p2,a2,p3,a3,p4,a4,absolute_reported,relative_reported_pct,lines,remark';

export interface InventedReport {
  readonly goals: number;
  readonly year?: number;
  readonly units?: number;
  /** What every goal achieved in the third quarter; empty: nothing reported of it. */
  readonly third?: number | '';
}

/** A programme of an invented agency as canonical CSV; every row closes. */
export function canonicalCsv({ goals, year = 2025, units = 4, third = 100 }: InventedReport): string {
  const absolute = 185 + (third === '' ? 0 : third);
  const rows = Array.from({ length: goals }, (_, index) => {
    const unit = (index % units) + 1;
    const code = 100 + index;
    return [
      `${year},P-01,Servicios a la ciudad,U${unit},Unidad ${unit},${code},${code},action,`,
      `Atender solicitudes del servicio ${code},Solicitud,400,100,90,100,95,100,${third},100,`,
      `${absolute},${Math.round(absolute / 4)},,`,
    ].join(',');
  });
  return [HEADER, ...rows].join('\n');
}
