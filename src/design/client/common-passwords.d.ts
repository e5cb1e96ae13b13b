/** The commonest passwords with spaces between; platform/assets.ts cuts them to what a browser can afford. */
declare module 'common-passwords' {
  const words: string
  export default words
}
