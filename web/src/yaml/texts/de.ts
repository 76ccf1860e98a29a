import type { Translated } from '../../i18n'
import type { yaml as en } from './en'

export const yaml: Translated<typeof en> = {
  alias: 'Aliase und Anker passen hier nicht',
  escape: 'Diese Escape-Folge gibt es nicht',
  indent: 'Das ist nicht eingerückt, wie es sein muss, oder eine Klammer ist nicht geschlossen',
  start: 'Ein Text, der mit diesem Zeichen beginnt, steht in Anführungszeichen',
  oneLine:
    'Ein Name steht mit seinem Doppelpunkt in einer Zeile, und was darunter verschachtelt ist, beginnt in der nächsten',
  inBrackets: 'Zwischen Klammern wird nichts mit Doppelpunkten und eigenen Zeilen verschachtelt',
  twice: 'Jeder Name steht hier nur einmal',
  missing: 'Hier fehlt ein Anführungszeichen, Doppelpunkt, Komma oder Strich',
  tab: 'Mit Tabulatoren darf nicht eingerückt werden',
  tag: 'Nur einfache Daten werden verstanden, keine Tags',
  unexpected: 'Das wird hier nicht erwartet',
  otherwise: 'Das wird als YAML nicht verstanden',
}
