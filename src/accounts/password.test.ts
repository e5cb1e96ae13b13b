import { createHook } from 'node:async_hooks'
import { expect, test } from 'vitest'
import { hashPassword, isPassword, passwordFault } from './password.ts'

const own = ['Kari Nordmann', 'kari.nordmann', 'kari.nordmann@fjordvik.example']

test.for([
  'fem blåbær på en stubbe',
  'ulv i lånte saueklær synger',
  '😀🐌🧵🪿🥝🎻🛶🧊🦔🪁🍄🔭',
  'Žuohppi vs. gáfe 1917',
  'tre små kinesere på Høybroplass',
  'mørk blekksprut danser tango',
  ' mange mellomrom   i midten ',
  'kvesser øksa i sakte film',
  'x7#Qm!v2Lp@9',
  '4829 1730 5566 x',
])('%s will do', (password) => {
  expect(passwordFault(password, own)).toBeUndefined()
})

test.for<[string, string]>([
  ['', 'password-short'],
  ['elleve tegn', 'password-short'],
  ['😀😀😀😀😀😀', 'password-short'],
  ['😀🐌🧵🪿🥝🎻🛶🧊🦔🪁🍄', 'password-short'],
  [`${'langt og lenger enn langt '.repeat(5)}`, 'password-long'],
  ['ø'.repeat(129), 'password-long'],
  ['passordpassord', 'password-common'],
  ['password1234', 'password-common'],
  ['123456789012', 'password-common'],
  ['qwertyuiop123', 'password-common'],
  ['aaaaaaaaaaaaa', 'password-common'],
  ['altinnstudio1', 'password-common'],
  ['AltinnStudio2026', 'password-common'],
  ['kari.nordmann', 'password-common'],
  ['KariNordmann1', 'password-common'],
  ['nordmann-kari', 'password-common'],
  ['NordmannKari17', 'password-common'],
  ['kari.nordmann@fjordvik.example', 'password-common'],
  ['fjordvikfjordvik', 'password-common'],
  ['iloveyouiloveyou', 'password-common'],
  ['P@ssw0rd1234', 'password-common'],
  ['altinn studio', 'password-common'],
  ['altinn studio 2026', 'password-common'],
  ['passord passord', 'password-common'],
  ['passord 12345', 'password-common'],
  ['hemmelig passord', 'password-common'],
  ['fjordvik kommune', 'password-common'],
  ['Sommer2026 sommer', 'password-common'],
  ['kjempehemmelig1', 'password-common'],
])('%s will not: %s', ([password, fault]) => {
  expect(passwordFault(password, own)).toBe(fault)
})

test('twelve to a hundred and twenty-eight characters, an emoji being one', () => {
  const emoji = [...'😀🐌🧵🪿🥝🎻🛶🧊🦔🪁🍄🔭']
  expect(emoji).toHaveLength(12)
  expect(passwordFault(emoji.join(''), [])).toBeUndefined()
  const long = [
    ...'Sju sjøsyke sjømenn på skipet Sørlandet ser på sola mens hunden bjeffer mot månen over fjorden ved midnatt og kaptein Blom sover godt nå.',
  ]
  expect(passwordFault(long.slice(0, 128).join(''), [])).toBeUndefined()
  expect(passwordFault(long.slice(0, 129).join(''), [])).toBe('password-long')
})

test.for(['a'.repeat(128), 'ab1!'.repeat(32), 'qwerty'.repeat(21), '😀'.repeat(128), 'x'.repeat(60_000)])(
  'judging comes to an end, whatever is typed',
  (text) => {
    expect(passwordFault(text, [text, text.slice(0, 100)])).toBe(
      text.length > 256 ? 'password-long' : 'password-common',
    )
  },
)

test('the hash is Argon2id at 19 MiB, two passes, one lane, and never the same', async () => {
  const [one, two] = await Promise.all([
    hashPassword('fem blåbær på en stubbe'),
    hashPassword('fem blåbær på en stubbe'),
  ])
  expect(one).toMatch(/^\$argon2id\$v=19\$(?=.*m=19456)(?=.*t=2)(?=.*p=1)/)
  expect(one).not.toBe(two)
})

test('a password is known in whichever way the keyboard writes its letters', async () => {
  const hash = await hashPassword('bl\u00e5b\u00e6r p\u00e5 en stubbe')
  expect(await isPassword(hash, 'bla\u030ab\u00e6r pa\u030a en stubbe')).toBe(true)
  for (const wrong of ['blåbær på en stubb', 'Blåbær på en stubbe', 'blåbær på en stubbe ', '', 'x'.repeat(60_000)]) {
    expect(await isPassword(hash, wrong)).toBe(false)
  }
})

test('where there is no account no password fits, and finding out is the same work', async () => {
  const workOf = async (known: string | undefined) => {
    let begun = 0
    // Argon2 works on a thread of its own; Node has no name for such work.
    const init = (_id: number, type: string) => {
      if (type === 'undefined') begun += 1
    }
    const hook = createHook({ init }).enable()
    expect(await isPassword(known, 'feil')).toBe(false)
    hook.disable()
    return begun
  }
  const hash = await hashPassword('fem blåbær på en stubbe')
  await workOf(undefined)
  expect([await workOf(hash), await workOf(undefined)]).toEqual([1, 1])
})

test('a hash that is none opens nothing', async () => {
  await expect(isPassword('', 'x').catch(() => false)).resolves.toBe(false)
})
