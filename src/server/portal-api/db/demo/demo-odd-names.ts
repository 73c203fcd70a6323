/** Names that try what a table can bear. They are spread over the profiles of the demo portal. */
export const oddNames: { name: string; mailbox: string }[] = [
  { name: 'Zoë 🌻 Martins', mailbox: 'zoe.sunflower' },
  { name: '<b>Bobby</b> Tables', mailbox: 'bobby.tables' },
  {
    name: 'Pedro de Alcântara Francisco António João Carlos Xavier de Paula Miguel Rafael Joaquim José Gonzaga Pascoal Cipriano Serafim',
    mailbox: 'pedro.de.alcantara.francisco.antonio.joao.carlos.xavier.paula',
  },
  { name: 'Ng', mailbox: 'ng' },
  { name: '👩🏽‍🚀 Nova 👨‍👩‍👧‍👦', mailbox: 'nova' },
  { name: '<img src="x" onerror="alert(1)">', mailbox: 'markup' },
  {
    name: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe',
    mailbox: 'wolfe',
  },
  { name: 'Conan O’Brien & Söhne "GmbH"', mailbox: 'conan' },
  { name: 'José José', mailbox: 'jose.jose' },
  { name: "Robert'); DROP TABLE profiles;--", mailbox: 'robert' },
  { name: 'محمد Smith עדי', mailbox: 'three.directions' },
  { name: 'Z͑ͫa̴l̡g͝o̕', mailbox: 'zalgo' },
  { name: '100% {{name}} \\o/ _under_score_', mailbox: 'wildcards' },
  { name: 'null', mailbox: 'null' },
  { name: '9', mailbox: 'nine' },
  { name: 'ｆｕｌｌ　ｗｉｄｔｈ', mailbox: 'full.width' },
];
