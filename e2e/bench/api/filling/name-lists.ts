/** Names in one script. Each part is as written, followed by its spelling in email addresses if that differs. */
interface NameList {
  /** How often this list is drawn, relative to the sum of all weights. */
  weight: number;
  given: string[];
  family: string[];
  join: (given: string, family: string) => string;
}

const givenFirst = (given: string, family: string) => `${given} ${family}`;
const familyFirst = (given: string, family: string) => family + given;
const words = (text: string) => text.split(' ');

export const nameLists: NameList[] = [
  {
    weight: 62,
    join: givenFirst,
    given: words(
      'Anna Anders Chloe Emma Olivia Ava Sophia Isabella Mia Charlotte Amelia Harper Evelyn Abigail Emily Ella Elizabeth Camila Luna Sofia Avery Mila Aria Scarlett Penelope Layla Liam Noah Oliver Elijah William James Benjamin Lucas Henry Alexander Mason Michael Ethan Daniel Jacob Logan Jackson Levi Sebastian Mateo Jack Owen Theodore Aiden Samuel Joseph John David Wyatt Matthew Luke Asher Carter Julian Grayson Leo Jayden Gabriel Isaac Lincoln Anthony Hudson Dylan Ezra Thomas Charles',
    ),
    family: words(
      'Smith Anders Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Andrews Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers',
    ),
  },
  {
    weight: 14,
    join: givenFirst,
    given: words(
      'André=andre Åsa=asa Béatrice=beatrice Björn=bjorn Çağla=cagla Dörte=dorte Élodie=elodie François=francois Gábor=gabor Håkon=hakon Inês=ines Jörg=jorg José=jose João=joao Jürgen=jurgen Łukasz=lukasz Lucía=lucia Małgorzata=malgorzata Noël=noel Øyvind=oyvind Raúl=raul Renée=renee Søren=soren Tomáš=tomas Václav=vaclav Zoë=zoe',
    ),
    family: words(
      'Álvarez=alvarez Ångström=angstrom Bäcker=backer Błaszczyk=blaszczyk Çelik=celik Dvořák=dvorak Fernández=fernandez Gößmann=gossmann García=garcia Håkansson=hakansson Jørgensen=jorgensen Kovács=kovacs Lefèvre=lefevre López=lopez Müller=muller Muñoz=munoz Núñez=nunez Ødegård=odegard Peña=pena Schröder=schroder Sørensen=sorensen Tóth=toth Wójcik=wojcik Yılmaz=yilmaz',
    ),
  },
  {
    weight: 6,
    join: givenFirst,
    given: words(
      'Анна=anna Мария=maria Екатерина=ekaterina Наталья=natalia Ольга=olga Иван=ivan Дмитрий=dmitri Сергей=sergei Жанна=zhanna Олександр=oleksandr Софія=sofiia',
    ),
    family: words(
      'Иванова=ivanova Петренко=petrenko Ковальчук=kovalchuk Шевченко=shevchenko Бондаренко=bondarenko Новак=novak Жуков=zhukov Димитров=dimitrov',
    ),
  },
  {
    weight: 2,
    join: givenFirst,
    given: words('Γιώργος=giorgos Μαρία=maria Ελένη=eleni Νίκος=nikos Σοφία=sofia'),
    family: words('Παπαδόπουλος=papadopoulos Νικολάου=nikolaou Γεωργίου=georgiou Οικονόμου=oikonomou'),
  },
  {
    weight: 3,
    join: givenFirst,
    given: words('محمد=mohammed أحمد=ahmed فاطمة=fatima يوسف=youssef مريم=maryam ليلى=layla'),
    family: words('المصري=almasri العلي=alali الحداد=alhaddad منصور=mansour حسن=hassan'),
  },
  {
    weight: 2,
    join: givenFirst,
    given: words('נועה=noa תמר=tamar יעל=yael דוד=david שירה=shira'),
    family: words('כהן=cohen לוי=levi מזרחי=mizrahi פרץ=peretz'),
  },
  {
    weight: 5,
    join: familyFirst,
    given: words(
      '伟=wei 芳=fang 娜=na 敏=min 静=jing 丽=li 强=qiang 磊=lei 子涵=zihan 欣怡=xinyi 浩然=haoran',
    ),
    family: words('王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 黄=huang 欧阳=ouyang'),
  },
  {
    weight: 2,
    join: (given, family) => `${family} ${given}`,
    given: words('陽菜=hina 葵=aoi さくら=sakura 蓮=ren 健太=kenta 美咲=misaki'),
    family: words('佐藤=sato 鈴木=suzuki 高橋=takahashi 田中=tanaka 渡辺=watanabe'),
  },
  {
    weight: 2,
    join: familyFirst,
    given: words('민준=minjun 서연=seoyeon 지우=jiwoo 하은=haeun 도윤=doyun'),
    family: words('김=kim 이=lee 박=park 최=choi 정=jung'),
  },
  {
    weight: 2,
    join: givenFirst,
    given: words('आरव=aarav अनन्या=ananya प्रिया=priya रोहन=rohan कविता=kavita'),
    family: words('शर्मा=sharma वर्मा=verma गुप्ता=gupta सिंह=singh पटेल=patel'),
  },
];
