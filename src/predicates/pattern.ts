import { RE2JS } from 're2js'
import type { Comparing } from './predicate.ts'

/** The pattern as both evaluators run it: RE2, `.` matches a line end too, found anywhere in the text. */
export function compilePattern(pattern: string, { ignoreCase }: Comparing): RE2JS {
  return RE2JS.compile(pattern, RE2JS.DOTALL | (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0))
}

/** In characters. */
export const LONGEST_PATTERN = 1_000

/** Whether the engine compiles it too: it would refuse the whole evaluation otherwise. */
export function isPattern(source: string): boolean {
  if (source.length > LONGEST_PATTERN) return false
  try {
    const compiled = [false, true].map((ignoreCase) => compilePattern(source, { ignoreCase }))
    return (
      compiled.every((one) => weight(one) <= HEAVIEST) &&
      classNames(source).every((name) => CLASSES.has(name))
    )
  } catch {
    return false
  }
}

/** The lightest pattern found that the engine refuses as too large weighs 170,000. */
const HEAVIEST = 100_000

interface Instruction {
  /** Bounds of the ranges of characters that it takes. */
  readonly runes?: readonly number[]
}

/** How large the compiled pattern is: `\pL` has hundreds of ranges, and `\pL{1000}` has them a thousand times. */
function weight({ re2Input }: RE2JS): number {
  const instructions = re2Input.prog.inst as readonly Instruction[]
  return instructions.reduce((sum, { runes }) => sum + 1 + (runes?.length ?? 0), 0)
}

/** `\Q…\E`, `\p{Name}` and `\pN`, or any other escape. */
const ESCAPE = /\\(?:Q.*?(?:\\E|$)|[pP](?:\{\^?([^}]*)\}|([^{]))|.)/gs

function classNames(source: string): string[] {
  return [...source.matchAll(ESCAPE)].flatMap(([, long, short]) => long ?? short ?? [])
}

/** The classes that the engine's RE2 knows; re2js knows more, such as `\p{Emoji}`, and spells them freely. */
const CLASSES = new Set(
  `Any C Cc Cf Co Cs L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs
Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali
Bhaiksuki Bopomofo Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma
Cham Cherokee Chorasmian Common Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari
Dives_Akuru Dogra Duployan Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic
Grantha Greek Gujarati Gunjala_Gondi Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana
Imperial_Aramaic Inherited Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana
Kawi Kayah_Li Kharoshthi Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A
Linear_B Lisu Lycian Lydian Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi
Medefaidrin Meetei_Mayek Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro
Multani Myanmar Nabataean Nag_Mundari Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong
Ogham Ol_Chiki Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian
Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa
Phoenician Psalter_Pahlavi Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham SignWriting Sinhala
Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet
Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho
Warang_Citi Yezidi Yi Zanabazar_Square`.split(/\s+/),
)
