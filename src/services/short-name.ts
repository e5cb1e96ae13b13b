/** docs/design.md, "Short names of services"; the endings belong to the organisations' own repositories. */
export const shortNamePattern = /^(?!datamodels$)[a-z][a-z0-9-]{1,28}[a-z0-9]$/
export const longestServiceName = 30
const keptEndings = ['-datamodels', '-content', '-resources']

/** What is wrong with a short name's shape. @returns the fault's code, undefined where nothing is */
export function serviceNameFault(name: string): 'short-name-shape' | 'short-name-kept' | undefined {
  if (keptEndings.some((ending) => name.endsWith(ending)) || name === 'datamodels') return 'short-name-kept'
  return shortNamePattern.test(name) ? undefined : 'short-name-shape'
}
