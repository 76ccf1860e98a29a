interface Concept {
  /** The kinds that are meant, the likeliest first. */
  readonly kinds: readonly string[]
  /** What people call it, in English and German. Names of the workspace's own are found by each for any of them. */
  readonly words: string
}

/** What people look for by other words than those of the titles. */
export const CONCEPTS: readonly Concept[] = [
  {
    kinds: ['event', 'lastEvent', 'firstEvent', 'regularly', 'stopped'],
    words: 'order purchase bought buy buyer bestellung bestellt kauf gekauft einkauf käufer',
  },
  {
    kinds: ['metric', 'event', 'population'],
    words:
      'spend spent spender revenue sales turnover money amount total price umsatz ausgaben ausgegeben geld betrag summe preis',
  },
  { kinds: ['event', 'lastEvent'], words: 'visit visited viewed browsed session besuch besucht angesehen' },
  { kinds: ['event', 'trait', 'stopped'], words: 'email mail newsletter' },
  { kinds: ['event', 'lastEvent'], words: 'opened open geöffnet' },
  { kinds: ['event', 'lastEvent'], words: 'clicked click geklickt klick' },
  {
    kinds: ['event', 'lastEvent', 'segment'],
    words: 'returned refund return retoure erstattung zurückgeschickt',
  },
  { kinds: ['event', 'metric'], words: 'often times number frequency oft anzahl häufigkeit mal' },
  { kinds: ['lastEvent', 'event'], words: 'recent recently recency since ago kürzlich seit zuletzt' },
  {
    kinds: ['firstEvent', 'segment'],
    words: 'new newcomer signup registered joined neu neukunde registriert angemeldet',
  },
  {
    kinds: ['sequence'],
    words: 'funnel abandoned cart checkout then journey warenkorb abgebrochen dann trichter',
  },
  {
    kinds: ['stopped', 'lastEvent', 'model'],
    words: 'churn churned inactive lapsed lost quiet sleeping abgewandert abwanderung inaktiv verloren still',
  },
  {
    kinds: ['restarted'],
    words: 'reactivated winback comeback back reaktiviert zurückgewonnen rückkehrer zurück',
  },
  {
    kinds: ['regularly', 'event'],
    words: 'weekly monthly loyal subscription repeat wöchentlich monatlich treu stammkunde abo',
  },
  { kinds: ['mostFrequent'], words: 'favourite favorite preferred usual lieblings bevorzugt meist' },
  { kinds: ['trait'], words: 'property attribute field profile eigenschaft attribut feld profil' },
  { kinds: ['trait'], words: 'birthday birthdate birth born geburtstag geburtsdatum geboren' },
  { kinds: ['trait'], words: 'age alter' },
  { kinds: ['trait'], words: 'gender sex geschlecht anrede' },
  { kinds: ['trait'], words: 'language locale sprache' },
  { kinds: ['trait'], words: 'consent optin permission einwilligung zustimmung' },
  {
    kinds: ['traitChanged', 'traitHeld'],
    words: 'change upgraded downgraded moved umgezogen gewechselt wechsel',
  },
  { kinds: ['geo', 'trait'], words: 'country land staat' },
  { kinds: ['geo', 'trait'], words: 'city town stadt ort wohnort' },
  {
    kinds: ['geo', 'trait'],
    words:
      'region state postcode zip near distance location address bundesland plz nähe entfernung standort adresse',
  },
  { kinds: ['population'], words: 'best vip rank percent percentile richest beste rang prozent reichste' },
  { kinds: ['segment', 'everInSegment', 'segmentation'], words: 'audience group cohort zielgruppe gruppe' },
  { kinds: ['enteredSegment'], words: 'joined came entered eingetreten' },
  { kinds: ['everInSegment', 'inSegmentAt'], words: 'former formerly history früher ehemalig' },
  {
    kinds: ['model'],
    words: 'score prediction probability risk likely forecast prognose vorhersage wahrscheinlichkeit risiko',
  },
  { kinds: ['list'], words: 'file csv import upload suppression datei hochgeladen sperrliste' },
  { kinds: ['random'], words: 'sample test control holdout stichprobe kontrollgruppe zufall' },
]

/** What questions have in them that tells nothing apart. */
export const FILLERS: ReadonlySet<string> = new Set(
  'a an the of in on at for to by with and or is was has have had who that der die das ein eine im am von zu mit und oder ist war hat haben hatte wer'.split(
    ' ',
  ),
)
