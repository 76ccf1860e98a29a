import type { Translated } from '../../../i18n'
import type { conditions as en } from './en'

export const conditions: Translated<typeof en> = {
  kinds: {
    event: 'Hat etwas getan',
    lastEvent: 'Hat zuletzt etwas getan',
    firstEvent: 'Hat zum ersten Mal etwas getan',
    sequence: 'Hat Dinge nacheinander getan',
    stopped: 'Hat mit etwas aufgehört',
    restarted: 'Tut nach einer Pause wieder etwas',
    regularly: 'Tut etwas regelmäßig',
    mostFrequent: 'Was am häufigsten getan wird',
    trait: 'Hat ein Merkmal',
    traitHeld: 'Hat ein Merkmal seit einiger Zeit',
    traitChanged: 'Ein Merkmal hat sich geändert',
    traitEver: 'Hatte jemals ein Merkmal',
    geo: 'Ist an einem Ort',
    population: 'Gehört zu den Besten oder Letzten',
    metric: 'Eine Kennzahl ist …',
    segment: 'Ist in einem Segment',
    segmentation: 'Ist in einem Teil einer Segmentierung',
    enteredSegment: 'Kam kürzlich in ein Segment',
    everInSegment: 'War jemals in einem Segment',
    model: 'Ein Modell sagt voraus …',
    list: 'Steht auf einer hochgeladenen Liste',
    random: 'Ein zufälliger Anteil',
  },
  yaml: {
    label: 'Bedingung als YAML',
    unread: 'Zeile {line}: {message}. Die Bedingung bleibt, wie sie war, bis das behoben ist.',
    noFields: 'Eine Bedingung besteht aus Feldern mit Werten, etwa „event: order_completed“.',
  },
}
