/** Words that anybody here would try first: the house's own, and those that Norwegians make passwords of. */
export const commonWords = `altinn studio altinnstudio digdir ansattporten idporten bankid minid kommune fylke stat
  passord passordet password hemmelig hemmelighet kjempe veldig sommer vinter høst vår jul påske norge norsk oslo bergen
  trondheim stavanger tromsø fotball ski håndball hund katt hest bil båt hytte familie mamma pappa barn baby kjæreste elsker
  elskerdeg glad gladideg jeg deg meg min mitt mine hei hallo velkommen logg inn logginn bruker brukernavn konto jobb arbeid
  kontor test tester testing utvikler bokmål nynorsk mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar mars
  april mai juni juli august september oktober november desember skole lærer student brann rosenborg viking lyn liverpool
  sol måne stjerne himmel blomst kaffe brus pizza taco god godt fin fint bra super prinsesse engel skatt vennen solskinn`.split(
  /\s+/,
)
