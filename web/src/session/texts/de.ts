import type { Translated } from '../../i18n'
import type { session as en } from './en'

export const session: Translated<typeof en> = {
  account: 'Ihr Konto',
  facts: { name: 'Name', role: 'Rolle' },
  language: 'Sprache',
  languageNote: 'Für die Seiten in diesem Browser.',
  password: 'Passwort',
  presentPassword: 'Jetziges Passwort',
  newPassword: 'Neues Passwort',
  newPasswordNote: 'Sie bleiben hier angemeldet, sonst nirgends.',
  shortest: 'Mindestens {count} Zeichen. {advice}',
  showPassword: 'Passwort zeigen oder verbergen',
  changePassword: 'Passwort ändern',
  passwordChanged: 'Ihr Passwort ist geändert.',
  machines: 'Wo Sie angemeldet sind',
  machinesNote: 'Meldet Sie auf allen Geräten ab, auch auf diesem.',
  leaveAll: 'Überall abmelden',
  email: 'E-Mail-Adresse',
  signIn: 'Anmelden',
  welcome: 'Willkommen bei Satsuma',
  welcomeNote:
    'Legen Sie das Verwaltungskonto an, das alles darf und andere hereinlässt. Was Sie eingeben, bleibt auf dem Rechner, auf dem Satsuma läuft.',
  createAdministrator: 'Verwaltungskonto anlegen',
  name: 'Ihr Name',
  firstPasswordNote: 'Mehrere Wörter lassen sich gut merken.',
  token: 'Einrichtungscode',
  tokenNote: 'Satsuma hat ihn beim Start in sein Terminal geschrieben.',
  silent: 'Satsuma antwortet nicht',
}
