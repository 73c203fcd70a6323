import { fold } from '#text/fold.ts';

interface NamePart {
  written: string;
  /** The transliteration for the email address. */
  latin: string;
}

interface NameList {
  /** The relative frequency of this list. */
  weight: number;
  given: NamePart[];
  family: NamePart[];
  /** Combines a name in the order and with the spacing of its language. */
  join: (given: string, family: string) => string;
}

const givenFirst = (given: string, family: string) => `${given} ${family}`;
const familyFirst = (given: string, family: string) => `${family} ${given}`;
const familyFirstUnspaced = (given: string, family: string) => family + given;

/** Given and family names, which combine to thousands of full names. */
export const nameLists: NameList[] = [
  {
    weight: 34,
    join: givenFirst,
    given: parts(
      'Ada Alan Alice Amelia Anna Arthur Barbara Ben Charlotte Clara Daniel David Edith Eleanor Emma Ethan Frances George Grace Hannah Harper Henry Isaac Jack James Jane Julia Katherine Leo Liam Lucy Margaret Mary Maya Nathan Nora Oliver Oscar Paul Rose Ruth Samuel Sarah Simon Thomas Violet William Zachary',
    ),
    family: parts(
      "Adams Bailey Baker Bennett Brooks Byron Campbell Carter Clarke Cole Collins Cooper Davies Edwards Ellis Evans Fisher Foster Graham Green Hamilton Harris Hopper Hughes Jackson Johnson Keller King Lovelace MacDonald Marshall Mitchell Morgan Murphy Nelson O'Brien O'Connor Parker Quinn Reed Shaw Smith-Jones Stewart Taylor Turner Walker Ward Watson Wright Young",
    ),
  },
  {
    weight: 34,
    join: givenFirst,
    given: parts(
      'Agnès André Åsa Béatrice Björn Çağla Chloé Dörte Élodie Émile Fjóla François Gábor Gülşen Håkon Inês Iñaki Jörg José João Jürgen Kristján Łukasz Lucía Małgorzata Márta Mathéo Miloš Møns Noël Óscar Øyvind Raúl Renée Sébastien Şebnem Søren Þórdís Tomáš Václav Zoë Zuzana',
    ),
    family: parts(
      'Álvarez Ångström Araújo Bäcker Błaszczyk Çelik Čapek Dvořák Fernández Gößmann García Gonçalves Guðmundsdóttir Håkansson İnan Jørgensen Kovács Kjær Lefèvre López Müller Muñoz Näslund Núñez Ødegård Ortiz Öztürk Peña Příhoda Rodríguez Sánchez Schröder Şahin Sørensen Strauß Szymańska Tóth Wójcik Yılmaz Żeromski',
    ),
  },
  {
    weight: 7,
    join: familyFirstUnspaced,
    given: parts(
      '伟=wei 芳=fang 娜=na 敏=min 静=jing 丽=li 强=qiang 磊=lei 洋=yang 艳=yan 子涵=zihan 欣怡=xinyi 浩然=haoran 雨桐=yutong 梓轩=zixuan',
    ),
    family: parts(
      '王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 赵=zhao 黄=huang 周=zhou 吴=wu 徐=xu 孙=sun 欧阳=ouyang',
    ),
  },
  {
    weight: 6,
    join: familyFirst,
    given: parts(
      '陽菜=hina 結衣=yui 葵=aoi 凛=rin さくら=sakura 蓮=ren 大翔=hiroto 悠真=yuma 湊=minato 健太=kenta 美咲=misaki',
    ),
    family: parts(
      '佐藤=sato 鈴木=suzuki 高橋=takahashi 田中=tanaka 伊藤=ito 渡辺=watanabe 山本=yamamoto 中村=nakamura 小林=kobayashi 加藤=kato',
    ),
  },
  {
    weight: 4,
    join: familyFirstUnspaced,
    given: parts('민준=minjun 서연=seoyeon 지우=jiwoo 하은=haeun 도윤=doyun 수아=sua 예준=yejun'),
    family: parts('김=kim 이=lee 박=park 최=choi 정=jung 강=kang 조=cho'),
  },
  {
    weight: 6,
    join: givenFirst,
    given: parts(
      'محمد=mohammed أحمد=ahmed فاطمة=fatima عائشة=aisha يوسف=youssef مريم=maryam خالد=khaled ليلى=layla عمر=omar نور=nour سارة=sara',
    ),
    family: parts(
      'الفارسي=alfarsi الهاشمي=alhashimi المصري=almasri العلي=alali الحداد=alhaddad النجار=alnajjar منصور=mansour حسن=hassan صالح=saleh',
    ),
  },
  {
    weight: 4,
    join: givenFirst,
    given: parts('נועה=noa תמר=tamar יעל=yael דוד=david אבי=avi שירה=shira איתן=eitan מיכל=michal'),
    family: parts('כהן=cohen לוי=levi מזרחי=mizrahi פרץ=peretz ביטון=biton אברהם=avraham פרידמן=friedman'),
  },
  {
    weight: 6,
    join: givenFirst,
    given: parts(
      'आरव=aarav अनन्या=ananya प्रिया=priya रोहन=rohan दीपिका=deepika अर्जुन=arjun कविता=kavita विक्रम=vikram श्रेया=shreya',
    ),
    family: parts('शर्मा=sharma वर्मा=verma गुप्ता=gupta सिंह=singh पटेल=patel कुमार=kumar जोशी=joshi मेहता=mehta'),
  },
  {
    weight: 5,
    join: givenFirst,
    given: parts(
      'Анна=anna Дмитрий=dmitri Екатерина=ekaterina Иван=ivan Мария=maria Олександр=oleksandr Софія=sofiia Йордан=yordan Любов=liubov Наталья=natalia',
    ),
    family: parts(
      'Ковальчук=kovalchuk Шевченко=shevchenko Петренко=petrenko Бондаренко=bondarenko Ткаченко=tkachenko Ильин=ilyin Димитров=dimitrov Савчук=savchuk',
    ),
  },
  {
    weight: 4,
    join: givenFirst,
    given: parts(
      'Γιώργος=giorgos Μαρία=maria Ελένη=eleni Νίκος=nikos Κωνσταντίνος=konstantinos Αικατερίνη=aikaterini Σοφία=sofia',
    ),
    family: parts(
      'Παπαδόπουλος=papadopoulos Νικολάου=nikolaou Γεωργίου=georgiou Παππάς=pappas Οικονόμου=oikonomou',
    ),
  },
  {
    weight: 2,
    join: givenFirst,
    given: parts('สมชาย=somchai มาลี=malee กมล=kamon นภา=napha'),
    family: parts('ใจดี=jaidee ศรีสุข=srisuk ทองดี=thongdee'),
  },
];

function parts(list: string): NamePart[] {
  return list.split(' ').map((part) => {
    const [written = '', latin = fold(written).replace(/[^a-z-]/g, '')] = part.split('=');
    return { written, latin };
  });
}
