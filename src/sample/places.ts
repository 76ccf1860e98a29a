/** What the surroundings invite to. */
export type Terrain = 'coast' | 'mountains' | 'plain'

export interface Country {
  readonly code: string
  readonly language: string
  readonly currency: string
  readonly zone: string
  /** Share of the customers, in parts of any size. */
  readonly weight: number
  /** Spending power, 1 for Germany. */
  readonly affluence: number
  readonly cities: readonly City[]
}

export interface City {
  readonly name: string
  readonly region: string
  readonly latitude: number
  readonly longitude: number
  readonly weight: number
  readonly terrain: Terrain
  /** Only where it differs from the country's. */
  readonly zone?: string
}

type CityRow = readonly [string, string, number, number, number, Terrain, string?]

function country(
  [code, language, currency, zone]: readonly [string, string, string, string],
  [weight, affluence]: readonly [number, number],
  rows: readonly CityRow[],
): Country {
  return { code, language, currency, zone, weight, affluence, cities: rows.map(city) }
}

function city([name, region, latitude, longitude, weight, terrain, zone]: CityRow): City {
  return { name, region, latitude, longitude, weight, terrain, ...(zone ? { zone } : {}) }
}

/** Where the sample shop, at home in Munich, delivers. */
export const COUNTRIES: readonly Country[] = [
  country(
    ['DE', 'de', 'EUR', 'Europe/Berlin'],
    [280, 1],
    [
      ['Berlin', 'Berlin', 52.52, 13.405, 10, 'plain'],
      ['Hamburg', 'Hamburg', 53.551, 9.994, 6, 'coast'],
      ['München', 'Bavaria', 48.137, 11.576, 9, 'mountains'],
      ['Köln', 'North Rhine-Westphalia', 50.938, 6.96, 5, 'plain'],
      ['Leipzig', 'Saxony', 51.34, 12.375, 4, 'plain'],
      ['Freiburg', 'Baden-Württemberg', 47.999, 7.842, 3, 'mountains'],
      ['Kiel', 'Schleswig-Holstein', 54.323, 10.123, 2, 'coast'],
    ],
  ),
  country(
    ['AT', 'de', 'EUR', 'Europe/Vienna'],
    [80, 1],
    [
      ['Wien', 'Vienna', 48.208, 16.373, 6, 'plain'],
      ['Graz', 'Styria', 47.07, 15.44, 3, 'mountains'],
      ['Innsbruck', 'Tyrol', 47.269, 11.404, 3, 'mountains'],
      ['Salzburg', 'Salzburg', 47.809, 13.055, 2, 'mountains'],
    ],
  ),
  country(
    ['CH', 'de', 'CHF', 'Europe/Zurich'],
    [60, 1.45],
    [
      ['Zürich', 'Zurich', 47.377, 8.542, 5, 'mountains'],
      ['Bern', 'Bern', 46.948, 7.447, 3, 'mountains'],
      ['Genève', 'Geneva', 46.204, 6.143, 3, 'mountains'],
    ],
  ),
  country(
    ['FR', 'fr', 'EUR', 'Europe/Paris'],
    [85, 0.95],
    [
      ['Paris', 'Île-de-France', 48.857, 2.352, 8, 'plain'],
      ['Lyon', 'Auvergne-Rhône-Alpes', 45.764, 4.836, 4, 'plain'],
      ['Grenoble', 'Auvergne-Rhône-Alpes', 45.188, 5.724, 2, 'mountains'],
      ['Marseille', "Provence-Alpes-Côte d'Azur", 43.297, 5.37, 4, 'coast'],
      ['Brest', 'Brittany', 48.39, -4.486, 2, 'coast'],
    ],
  ),
  country(
    ['NL', 'nl', 'EUR', 'Europe/Amsterdam'],
    [50, 1.08],
    [
      ['Amsterdam', 'North Holland', 52.368, 4.904, 5, 'coast'],
      ['Utrecht', 'Utrecht', 52.091, 5.122, 3, 'plain'],
      ['Groningen', 'Groningen', 53.219, 6.567, 2, 'plain'],
    ],
  ),
  country(
    ['BE', 'nl', 'EUR', 'Europe/Brussels'],
    [28, 1],
    [
      ['Brussel', 'Brussels', 50.85, 4.352, 4, 'plain'],
      ['Antwerpen', 'Flanders', 51.22, 4.4, 3, 'plain'],
      ['Liège', 'Wallonia', 50.633, 5.568, 2, 'plain'],
    ],
  ),
  country(
    ['GB', 'en', 'GBP', 'Europe/London'],
    [75, 1.02],
    [
      ['London', 'England', 51.507, -0.128, 8, 'plain'],
      ['Manchester', 'England', 53.481, -2.243, 4, 'plain'],
      ['Edinburgh', 'Scotland', 55.953, -3.188, 3, 'coast'],
      ['Cardiff', 'Wales', 51.481, -3.18, 2, 'coast'],
      ['Keswick', 'England', 54.601, -3.134, 1, 'mountains'],
    ],
  ),
  country(
    ['IE', 'en', 'EUR', 'Europe/Dublin'],
    [18, 1.1],
    [
      ['Dublin', 'Leinster', 53.35, -6.26, 4, 'coast'],
      ['Galway', 'Connacht', 53.271, -9.057, 2, 'coast'],
      ['Cork', 'Munster', 51.898, -8.475, 2, 'coast'],
    ],
  ),
  country(
    ['ES', 'es', 'EUR', 'Europe/Madrid'],
    [45, 0.82],
    [
      ['Madrid', 'Madrid', 40.417, -3.704, 5, 'plain'],
      ['Barcelona', 'Catalonia', 41.385, 2.173, 5, 'coast'],
      ['Bilbao', 'Basque Country', 43.263, -2.935, 2, 'coast'],
      ['Las Palmas', 'Canary Islands', 28.124, -15.43, 1, 'coast', 'Atlantic/Canary'],
    ],
  ),
  country(
    ['IT', 'it', 'EUR', 'Europe/Rome'],
    [45, 0.85],
    [
      ['Milano', 'Lombardy', 45.464, 9.19, 5, 'plain'],
      ['Roma', 'Lazio', 41.903, 12.496, 5, 'plain'],
      ['Bolzano', 'South Tyrol', 46.498, 11.355, 2, 'mountains'],
      ['Napoli', 'Campania', 40.852, 14.268, 3, 'coast'],
    ],
  ),
  country(
    ['PT', 'es', 'EUR', 'Europe/Lisbon'],
    [15, 0.72],
    [
      ['Lisboa', 'Lisbon', 38.722, -9.139, 4, 'coast'],
      ['Porto', 'Norte', 41.158, -8.629, 3, 'coast'],
      ['Faro', 'Algarve', 37.019, -7.93, 1, 'coast'],
    ],
  ),
  country(
    ['DK', 'nordic', 'DKK', 'Europe/Copenhagen'],
    [28, 1.2],
    [
      ['København', 'Capital Region', 55.676, 12.568, 5, 'coast'],
      ['Aarhus', 'Central Jutland', 56.163, 10.204, 3, 'coast'],
      ['Odense', 'Southern Denmark', 55.404, 10.402, 2, 'plain'],
    ],
  ),
  country(
    ['SE', 'nordic', 'SEK', 'Europe/Stockholm'],
    [35, 1.1],
    [
      ['Stockholm', 'Stockholm', 59.329, 18.069, 5, 'coast'],
      ['Göteborg', 'Västra Götaland', 57.709, 11.975, 3, 'coast'],
      ['Östersund', 'Jämtland', 63.179, 14.636, 1, 'mountains'],
    ],
  ),
  country(
    ['NO', 'nordic', 'NOK', 'Europe/Oslo'],
    [22, 1.35],
    [
      ['Oslo', 'Oslo', 59.914, 10.752, 4, 'coast'],
      ['Bergen', 'Vestland', 60.393, 5.324, 3, 'mountains'],
      ['Tromsø', 'Troms', 69.649, 18.956, 1, 'mountains'],
    ],
  ),
  country(
    ['FI', 'nordic', 'EUR', 'Europe/Helsinki'],
    [16, 1.05],
    [
      ['Helsinki', 'Uusimaa', 60.17, 24.938, 4, 'coast'],
      ['Tampere', 'Pirkanmaa', 61.498, 23.76, 2, 'plain'],
      ['Rovaniemi', 'Lapland', 66.503, 25.727, 1, 'plain'],
    ],
  ),
  country(
    ['PL', 'slavic', 'PLN', 'Europe/Warsaw'],
    [34, 0.66],
    [
      ['Warszawa', 'Masovia', 52.23, 21.012, 5, 'plain'],
      ['Kraków', 'Lesser Poland', 50.065, 19.945, 4, 'mountains'],
      ['Gdańsk', 'Pomerania', 54.352, 18.647, 3, 'coast'],
    ],
  ),
  country(
    ['CZ', 'slavic', 'CZK', 'Europe/Prague'],
    [24, 0.7],
    [
      ['Praha', 'Prague', 50.076, 14.438, 5, 'plain'],
      ['Brno', 'South Moravia', 49.195, 16.608, 3, 'plain'],
      ['Liberec', 'Liberec', 50.767, 15.056, 1, 'mountains'],
    ],
  ),
  country(
    ['HU', 'slavic', 'HUF', 'Europe/Budapest'],
    [12, 0.6],
    [
      ['Budapest', 'Budapest', 47.498, 19.04, 5, 'plain'],
      ['Debrecen', 'Hajdú-Bihar', 47.532, 21.627, 2, 'plain'],
      ['Szeged', 'Csongrád-Csanád', 46.253, 20.148, 1, 'plain'],
    ],
  ),
  country(
    ['GR', 'it', 'EUR', 'Europe/Athens'],
    [10, 0.65],
    [
      ['Athina', 'Attica', 37.984, 23.728, 4, 'coast'],
      ['Thessaloniki', 'Central Macedonia', 40.64, 22.944, 2, 'coast'],
      ['Ioannina', 'Epirus', 39.665, 20.854, 1, 'mountains'],
    ],
  ),
  country(
    ['US', 'en', 'USD', 'America/New_York'],
    [55, 1.2],
    [
      ['New York', 'New York', 40.713, -74.006, 5, 'coast'],
      ['Chicago', 'Illinois', 41.878, -87.63, 3, 'plain', 'America/Chicago'],
      ['Denver', 'Colorado', 39.739, -104.99, 3, 'mountains', 'America/Denver'],
      ['Phoenix', 'Arizona', 33.448, -112.074, 1, 'plain', 'America/Phoenix'],
      ['Seattle', 'Washington', 47.606, -122.332, 3, 'coast', 'America/Los_Angeles'],
    ],
  ),
  country(
    ['CA', 'en', 'CAD', 'America/Toronto'],
    [22, 1.05],
    [
      ['Toronto', 'Ontario', 43.653, -79.383, 4, 'plain'],
      ['Vancouver', 'British Columbia', 49.283, -123.121, 3, 'mountains', 'America/Vancouver'],
      ['Calgary', 'Alberta', 51.045, -114.072, 2, 'mountains', 'America/Edmonton'],
    ],
  ),
  country(
    ['AU', 'en', 'AUD', 'Australia/Sydney'],
    [20, 1.1],
    [
      ['Sydney', 'New South Wales', -33.869, 151.209, 4, 'coast'],
      ['Melbourne', 'Victoria', -37.814, 144.963, 4, 'coast'],
      ['Perth', 'Western Australia', -31.951, 115.86, 2, 'coast', 'Australia/Perth'],
    ],
  ),
  country(
    ['NZ', 'en', 'NZD', 'Pacific/Auckland'],
    [10, 0.95],
    [
      ['Auckland', 'Auckland', -36.848, 174.763, 4, 'coast'],
      ['Wellington', 'Wellington', -41.287, 174.776, 2, 'coast'],
      ['Queenstown', 'Otago', -45.031, 168.663, 1, 'mountains'],
    ],
  ),
  country(
    ['JP', 'ja', 'JPY', 'Asia/Tokyo'],
    [15, 0.9],
    [
      ['Tokyo', 'Tokyo', 35.677, 139.65, 5, 'plain'],
      ['Nagano', 'Nagano', 36.651, 138.181, 1, 'mountains'],
      ['Sapporo', 'Hokkaido', 43.062, 141.354, 2, 'mountains'],
    ],
  ),
]
