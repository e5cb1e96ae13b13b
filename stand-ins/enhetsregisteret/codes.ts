/** Forms of organisation, in the register's own words. */
export const forms = {
  AAFY: 'Underenhet til ikke-næringsdrivende',
  AS: 'Aksjeselskap',
  BEDR: 'Underenhet til næringsdrivende og offentlig forvaltning',
  DA: 'Selskap med delt ansvar',
  ENK: 'Enkeltpersonforetak',
  FKF: 'Fylkeskommunalt foretak',
  FLI: 'Forening/lag/innretning',
  FYLK: 'Fylkeskommune',
  IKS: 'Interkommunalt selskap',
  KF: 'Kommunalt foretak',
  KIRK: 'Den norske kirke',
  KOMM: 'Kommune',
  NUF: 'Norskregistrert utenlandsk foretak',
  ORGL: 'Organisasjonsledd',
  SA: 'Samvirkeforetak',
  SF: 'Statsforetak',
  STAT: 'Staten',
  STI: 'Stiftelse',
  SÆR: 'Annet foretak iflg. særskilt lov',
} as const

/** Institutional sectors, in the words of Statistics Norway's standard. */
export const sectors = {
  '1110': 'Statens forretningsdrift',
  '1120': 'Statlig eide aksjeselskaper mv.',
  '1510': 'Kommunale foretak med ubegrenset ansvar',
  '1520': 'Kommunalt eide aksjeselskaper mv.',
  '2100': 'Private aksjeselskaper mv.',
  '3100': 'Norges Bank',
  '3900': 'Statlige låneinstitutter mv.',
  '6100': 'Statsforvaltningen',
  '6500': 'Kommuneforvaltningen',
  '7000': 'Ideelle organisasjoner',
  '8200': 'Personlig næringsdrivende',
} as const

export type Form = keyof typeof forms
export type Sector = keyof typeof sectors
