import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Modules, modulesOf, reduced, roof } from './modules.ts'

/** The layers of the picture, the topmost first. A module that none of them names stands by itself. */
const layers: readonly { name: string; modules: readonly string[] }[] = [
  { name: 'front', modules: ['home', 'welcome'] },
  {
    name: 'service desk',
    modules: [
      'service-desk/desk',
      'service-desk/applicants',
      'service-desk/successions',
      'service-desk/openings',
      'service-desk/orders',
    ],
  },
  { name: 'services', modules: ['environments', 'members', 'services', 'git'] },
  { name: 'people', modules: ['oauth', 'sign-in', 'joining', 'organisations', 'accounts'] },
  { name: 'ground', modules: ['mail', 'audit', 'design', 'platform'] },
]

const document = fileURLToPath(new URL('../../docs/architecture.md', import.meta.url))
const pictures = /```mermaid\n[\s\S]*?```/

/** The picture of the modules as Mermaid, fences included: an arrow leads from a module to one that it imports. */
export function draw(modules: Modules): string {
  const boxes = layers.flatMap(({ name, modules: inLayer }) => {
    const present = inLayer.filter((module) => modules.has(module))
    return present.length === 0 ? [] : [`  subgraph ${idOf(`layer ${name}`)}["${name}"]`, ...present.map(box), '  end']
  })
  const inLayers = layers.flatMap(({ modules: inLayer }) => inLayer)
  const alone = [...modules.keys()].filter((module) => module !== roof && !inLayers.includes(module)).map(box)
  const top = modules.has(roof) ? [`  ${roof}["routes.ts · app.tsx · server.ts · jobs.ts · studio.ts"]`] : []
  const arrows = [...reduced(modules)].flatMap(([from, others]) =>
    others.map((to) => `  ${idOf(from)} --> ${idOf(to)}`),
  )
  return ['```mermaid', 'flowchart TB', ...top, ...boxes, ...alone, ...arrows, '```'].join('\n')
}

function box(module: string): string {
  return `    ${idOf(module)}["${module.replace(/^.*\//, '')}"]`
}

function idOf(name: string): string {
  return name.replace(/\W/g, '_')
}

/** The document with the picture of the modules as they are now. */
export function redrawn(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  return committed().replace(pictures, () => draw(modulesOf(root)))
}

export function committed(): string {
  return readFileSync(document, 'utf8')
}

if (import.meta.main) writeFileSync(document, redrawn())
