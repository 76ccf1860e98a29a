import type { Sentences } from '../../catalogue.ts'

export const regions: Sentences = {
  Regions: 'Regionen',
  'In which countries, regions or cities customers are, and how much they bring there.':
    'In welchen Ländern, Regionen oder Städten Kunden sind und wie viel sie dort bringen.',
  'Countries, regions or cities.': 'Länder, Regionen oder Städte.',
  'The trait that says where somebody is; the one that is called as the places are otherwise.':
    'Das Merkmal, das sagt, wo jemand ist; sonst das, das wie die Orte heißt.',
  'Only customers in this country: an ISO code or its English name.':
    'Nur Kunden in diesem Land: ein ISO-Code oder der englische Name.',
  'The trait that "within" reads.': 'Das Merkmal, das „within“ liest.',
  'How many places are listed; the smaller ones are taken together.':
    'Wie viele Orte aufgeführt werden; die kleineren werden zusammengefasst.',
  'Import where customers are: a trait such as country, region or city.':
    'Importieren Sie, wo Kunden sind: ein Merkmal wie country, region oder city.',
  'Name the trait that says it: --trait address.country.':
    'Nennen Sie das Merkmal, das es sagt: --trait address.country.',
  'Of no customer it is known by the trait "{0}" where they are.':
    'Von keinem Kunden ist durch das Merkmal „{0}“ bekannt, wo er ist.',
  '"{0}" is no country.': '„{0}“ ist kein Land.',
  '"{0}" is no country. Did you mean "{1}"?': '„{0}“ ist kein Land. Meinten Sie „{1}“?',
  'Reading places': 'Orte werden gelesen',

  'Known by': 'Bekannt durch',
  'the trait {0}': 'das Merkmal {0}',
  'Only in': 'Nur in',
  'of the customers are in {0}: {1} of {2}.': 'der Kunden entfallen auf {0}: {1} von {2}.',
  'is what a buyer has brought in {0}, more than anywhere else with {1} buyers or more.':
    'hat ein Käufer im Schnitt gebracht, so viel wie an keinem anderen Ort mit mindestens {1} Käufern: {0}.',
  'It is known of {0} of all profiles where they are.': 'Von {0} aller Profile ist bekannt, wo sie sind.',
  'By country': 'Nach Land',
  'By region': 'Nach Region',
  'By city': 'Nach Stadt',
  'The countries with the most customers first.': 'Die Länder mit den meisten Kunden zuerst.',
  'The regions with the most customers first.': 'Die Regionen mit den meisten Kunden zuerst.',
  'The cities with the most customers first.': 'Die Städte mit den meisten Kunden zuerst.',
  'Customers by country': 'Kunden nach Land',
  'Customers by region': 'Kunden nach Region',
  'Customers by city': 'Kunden nach Stadt',
  Country: 'Land',
  Region: 'Region',
  City: 'Stadt',
  '{0} has the most.': 'Am meisten: {0}.',
  Buyers: 'Käufer',
  'By buyer': 'Je Käufer',
  '{0} others': '{0} weitere',
  'Where somebody is': 'Wo jemand ist',
  'The latest value of the trait by the instant. Countries are taken together whether they are written as ISO codes or by their English names, in any case; regions and cities by their names, in any case.':
    'Der jüngste Wert des Merkmals bis zum Zeitpunkt. Länder werden zusammengenommen, ob sie als ISO-Code oder mit ihrem englischen Namen geschrieben sind, Regionen und Städte nach ihrem Namen; Groß- und Kleinschreibung ist dabei gleich.',
}
