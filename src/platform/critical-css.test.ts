import { expect, test } from 'vitest'
import { criticalCss } from './critical-css.ts'

const page = '<html data-color-scheme="auto"><p class="lead wide">Hei</p><input class="ds-input" type="search"></html>'

test.for([
  ['a class of the page', '.lead{margin:0;}', '.lead{margin:0;}'],
  ['a class that the page lacks', '.other{margin:0;}', ''],
  ['one of two selectors', '.other,.lead{margin:0;}', '.other,.lead{margin:0;}'],
  ['two classes, one of them lacking', '.lead .other{margin:0;}', ''],
  ['two classes, both there', '.lead.wide{margin:0;}', '.lead.wide{margin:0;}'],
  ['what begins like a class of the page', '.lead-in{margin:0;}', ''],
  ['an element alone', 'p{margin:0;}', 'p{margin:0;}'],
  ['a class that must not be there', 'p:not(.other){margin:0;}', 'p:not(.other){margin:0;}'],
  ['one class of several', ':is(.other,.lead) p{margin:0;}', ':is(.other,.lead) p{margin:0;}'],
  ['an element in brackets', '.ds-input:is(input){margin:0;}', '.ds-input:is(input){margin:0;}'],
  ['a list of what the page lacks', '.ds-input:is([type=radio],.other){margin:0;}', ''],
  ['a type of the page', '.ds-input[type=search]{margin:0;}', '.ds-input[type=search]{margin:0;}'],
  ['a type in quotation marks', '.ds-input[type="search"]{margin:0;}', '.ds-input[type="search"]{margin:0;}'],
  ['a type that the page lacks', '.ds-input[type=date]{margin:0;}', ''],
  ['a theme that the page has not', '[data-color-scheme=dark]{margin:0;}', ''],
  ['what tells of a pointer', '.lead:hover{margin:0;}.lead{padding:0;}', '.lead{padding:0;}'],
  ['paper', '@media print{.lead{margin:0;}}', ''],
  [
    'layers, in their order',
    '@layer a,b;@layer b{.other{margin:0;}.lead{margin:0;}}',
    '@layer a,b;@layer b{.lead{margin:0;}}',
  ],
  [
    'a property that is read by another',
    ':root{--a:var(--b);--b:1;--c:2}p{margin:var(--a)}',
    ':root{--a:var(--b);--b:1;}p{margin:var(--a);}',
  ],
  ['a property that only a rule for later reads', ':root{--a:1}.other{margin:var(--a)}', ''],
  ['steps of an animation', '@keyframes in{from{opacity:0;}}', '@keyframes in{from{opacity:0;}}'],
])('%s', ([, sheet = '', needed]) => {
  expect(criticalCss(sheet)(page)).toBe(needed)
})

test('what stands in a closed dialog is for later, in an open one it is not', () => {
  const find = criticalCss('.asks{margin:0;}')
  expect(find('<p class="lead"></p><dialog id="a"><p class="asks"></p></dialog>')).toBe('')
  expect(find('<p class="lead"></p><dialog id="a" open=""><p class="asks"></p></dialog>')).toBe('.asks{margin:0;}')
})

test('pages of one kind have the same rules, pages of another kind their own', () => {
  const find = criticalCss('.a{margin:0;}.b{margin:0;}')
  expect([find('<p class="a">1</p>'), find('<p class="b">1</p>'), find('<p class="a">2</p>')]).toEqual([
    '.a{margin:0;}',
    '.b{margin:0;}',
    '.a{margin:0;}',
  ])
})
