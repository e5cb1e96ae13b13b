export type Acr = 'substantial' | 'high' | 'entraid'
export type Eid = { key: string; name: string; acr: Acr; amr: string[] }

export const acrs: Acr[] = ['substantial', 'high', 'entraid']

export const eids: Eid[] = [
  { key: 'bankid', name: 'BankID', acr: 'high', amr: ['BankID'] },
  { key: 'minid', name: 'MinID', acr: 'substantial', amr: ['Minid-APP'] },
  { key: 'buypass', name: 'Buypass', acr: 'high', amr: ['Buypass'] },
  { key: 'commfides', name: 'Commfides', acr: 'high', amr: ['Commfides'] },
  { key: 'entraid', name: 'Microsoft Entra ID', acr: 'entraid', amr: ['entraid_pwd', 'entraid_mfa'] },
]

/** The levels that `acr_values` asks for. Without the parameter: substantial and high. */
export function askedLevels(acrValues: unknown): Acr[] {
  const asked = typeof acrValues === 'string' ? acrValues.split(' ') : []
  const known = acrs.filter((acr) => asked.includes(acr))
  return known.length > 0 ? known : ['substantial', 'high']
}

/** True when a log-in at `acr` is good enough: `high` also answers a request for `substantial`. */
export function satisfies(acr: string, asked: Acr[]): boolean {
  return asked.some((level) => level === acr || (level === 'substantial' && acr === 'high'))
}

export function eidsFor(asked: Acr[]): Eid[] {
  return eids.filter((eid) => satisfies(eid.acr, asked))
}
