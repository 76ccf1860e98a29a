interface NamePool {
  readonly female: readonly string[]
  readonly male: readonly string[]
  readonly last: readonly string[]
}

function pool(female: string, male: string, last: string): NamePool {
  return { female: female.split(' '), male: male.split(' '), last: last.split(' ') }
}

const ENGLISH = pool(
  'Emma Olivia Grace Chloe Hannah Megan Lucy Sarah Rachel Alice Nora Ruby Zoe Claire Joan',
  'James Oliver Jack Harry Thomas Daniel Ryan Adam Luke Owen Sean Ethan Peter Robert Alan',
  'Smith Jones Taylor Brown Walker Murphy Wilson Evans Clarke Hughes Carter Bennett Foster Reid Doyle',
)

/** Common names by the language of a country. */
export const NAMES: Readonly<Record<string, NamePool>> = {
  en: ENGLISH,
  de: pool(
    'Anna Lena Laura Julia Katharina Sabine Petra Monika Lea Sophie Jana Heike Birgit Mia Jule',
    'Lukas Jonas Felix Maximilian Stefan Andreas Michael Jürgen Tobias Moritz Paul Klaus Jan Florian Uwe',
    'Müller Schmidt Schneider Fischer Weber Wagner Becker Hoffmann Koch Bauer Huber Gruber Keller Vogel Krämer',
  ),
  fr: pool(
    'Camille Léa Manon Chloé Sophie Julie Élodie Nathalie Isabelle Inès Margaux Céline',
    'Lucas Hugo Louis Antoine Nicolas Julien Pierre Mathieu François Théo Olivier Étienne',
    'Martin Bernard Dubois Laurent Moreau Lefèvre Girard Roux Fournier Mercier Blanc Garnier',
  ),
  nl: pool(
    'Sanne Lotte Anouk Femke Eva Fleur Ingrid Marieke Noor Julia',
    'Daan Sem Bram Thijs Jeroen Pieter Ruben Maarten Lars Koen',
    'Jansen Bakker Visser Smit Meijer Mulder Bos Peeters Maes Claes',
  ),
  es: pool(
    'Lucía María Carmen Paula Sofía Inês Elena Marta Beatriz Ana Laura Clara',
    'Pablo Alejandro Hugo Diego Javier João Tiago Miguel Sergio Carlos Raúl Rui',
    'García López Martínez Sánchez Pérez Silva Santos Costa Ruiz Moreno Torres Vega',
  ),
  it: pool(
    'Giulia Chiara Francesca Martina Sara Elena Alessia Paola Maria Eleni',
    'Marco Luca Andrea Matteo Giuseppe Davide Alessandro Stefano Nikos Giorgio',
    'Rossi Russo Ferrari Bianchi Romano Colombo Ricci Marino Conti Papadakis',
  ),
  nordic: pool(
    'Emma Ida Freja Astrid Linnea Sofia Ingrid Maja Aino Karin Anna Signe',
    'Erik Lars Anders Oskar Mikkel Nils Johan Magnus Mikko Henrik Emil Axel',
    'Hansen Johansen Nielsen Larsen Andersson Nilsson Lindberg Berg Korhonen Virtanen Holm Dahl',
  ),
  slavic: pool(
    'Anna Katarzyna Zofia Hana Tereza Eva Magdalena Réka Lucie Agnieszka',
    'Jakub Piotr Tomasz Jan Marek Petr Gábor Ondřej Adam Paweł',
    'Nowak Kowalski Wójcik Novák Svoboda Dvořák Nagy Kovács Zieliński Černý',
  ),
  ja: pool(
    'Yui Sakura Hana Aoi Keiko Naoko Mei Akiko',
    'Haruto Ren Sota Kenji Takashi Yuki Daiki Hiroshi',
    'Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura',
  ),
}

/** The pool of a language, English where there is none. */
export function namesOf(language: string): NamePool {
  return NAMES[language] ?? ENGLISH
}
