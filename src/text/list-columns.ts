import { fold } from '#text/fold.ts';

/** The columns of a list of people. */
export type ListColumn =
  | 'id'
  | 'email'
  /** A name, or what is not in a column of given or family names beside it. */
  | 'name'
  /** Certainly a whole name. */
  | 'full_name'
  | 'given_name'
  | 'family_name'
  | 'status'
  | 'consumer_id'
  | 'image_url'
  | 'groups'
  | 'group_ids'
  | 'created_at'
  | 'updated_at';

/** How many rows can stand above the names of the columns, such as a title. */
export const maxTitleRows = 5;

/** What forms and templates add to a header, such as those of Google Workspace: `Email Address [Required]`. */
const remarks = `required|mandatory|optional|pflichtfeld|pflicht|erforderlich|obligatoire|requis|facultatif|facultative|
  obligatorio|obligatoria|requerido|opcional|obbligatorio|facoltativo|obrigatório|verplicht|optioneel|s`;
const bracketedRemark = new RegExp(`[([](?:${remarks.replace(/\s+/g, '')})[)\\]]`, 'gi');

/** How other products and languages call the columns, apart from `email`; separated by commas. */
const headers: Record<Exclude<ListColumn, 'email'>, string> = {
  id: 'id, profile id, consumer profile id',
  name: `name, names, nom, nombre, nome, naam, namn, navn, nimi, jméno, név, nume, isim, имя, όνομα, الاسم, שם, 名前, お名前,
    名字, 이름, tên, nama, meno, ime, adı, vardas, vārds, ім'я, име`,
  full_name: `full name, fullname, display name, displayname, complete name, person, person name, profile name,
    contact name, member name, employee name, consumer name, first and last name, first name and last name,
    vor- und nachname, vorname und nachname, vollständiger name, vollname, anzeigename, nom complet,
    nom et prénom, nom prénom, prénom et nom, prénom nom, nom affiché, nombre completo, nombre y apellidos,
    nombre y apellido, nome completo, nome e cognome, cognome e nome, volledige naam, weergavenaam,
    fullständigt namn, fullt navn, fulde navn, koko nimi, imię i nazwisko, celé jméno, jméno a příjmení,
    teljes név, nume complet, ad soyad, adı soyadı, полное имя, имя и фамилия, фио, ονοματεπώνυμο, الاسم الكامل, שם מלא,
    氏名, 表示名, 姓名, 全名, 성명, họ tên, họ và tên, nama lengkap`,
  given_name: `given name, given names, givenname, first name, first names, firstname, fname, forename, forenames,
    vorname, vornamen, rufname, prénom, prénoms, nombre de pila, primer nombre, nombres, primeiro nome, nome próprio,
    nome di battesimo, voornaam, voornamen, roepnaam, förnamn, tilltalsnamn, fornavn, etunimi, etunimet, eesnimi, imię,
    imiona, křestní jméno, keresztnév, utónév, prenume, μικρό όνομα, الاسم الأول, שם פרטי, 名,
    tên đệm và tên, nama depan`,
  family_name: `family name, family names, familyname, last name, last names, lastname, lname, surname, surnames,
    nachname, nachnamen, familienname, zuname, nom de famille, apellido, apellidos, primer apellido, cognome, cognomi,
    cognom, cognoms, sobrenome, apelidos, último nome, nome de família, achternaam, familienaam, efternamn, etternavn,
    efternavn, slektsnavn, sukunimi, perekonnanimi, perenimi, nazwisko, příjmení, priezvisko, prezime, priimek,
    vezetéknév, családnév, nume de familie, soyad, soyadı, soyisim, pavardė, uzvārds, фамилия, прізвище, презиме,
    επώνυμο, επίθετο, اسم العائلة, الاسم الأخير, שם משפחה, 姓, 姓氏, 苗字, 성, họ và tên đệm, nama belakang`,
  status: 'status, account status, profile status, statut, estado, stato, статус, 状态, 状態',
  consumer_id: 'consumer id',
  image_url: `image url, image, picture, picture url, profile picture, profile image, photo, photo url, profile photo,
    avatar, avatar url, bild, bild url, profilbild, foto, imagen`,
  groups: `groups, group, group name, group names, consumer groups, group memberships, member of, gruppen, gruppe,
    groupes, groupe, grupos, grupo, gruppi, gruppo, groepen, groep, grupper, grupp, ryhmät, ryhmä, grupy, grupa,
    skupiny, skupina, gruplar, grup, группы, группа, ομάδες, المجموعات, קבוצות, グループ, 组, 群组, 群組, 그룹`,
  group_ids: 'group ids, group id, consumer group ids, consumer group id',
  created_at: 'created at, created, creation date, date created',
  updated_at: 'updated at, updated, last updated, modified, date modified',
};

/** Words that alone mean an email address. */
const emailWords = new Set(
  wordsOf(`email emails mail courriel mél électronique correo electrónico electrónica electronic elettronica
    eletrônico mailadresse emailadresse emailaddress emailadres mailadres emailadress emailadressen emailid epost
    epostadress epostadresse eposta sähköposti sähköpostiosoite почта электронная электронной почты эл имейл
    الإلكتروني אימייל דואל メール メールアドレス eメール eメールアドレス 電子メール 電子メールアドレス 邮箱 邮件 邮箱地址
    邮件地址 电子邮箱 电子邮件 电子邮箱地址 电子邮件地址 電子郵件 電子郵件地址 電郵 이메일 이메일주소`),
);

/** Words that can stand beside them, such as in "Work email" and "Adresse e-mail". */
const emailQualifiers = new Set(
  wordsOf(`address addr adresse adress adres adresi adresa dirección indirizzo endereço osoite адрес البريد عنوان כתובת
    주소 地址 work business office company corporate professional primary main preferred contact personal private home
    login user member person people employee customer consumer client account profile your the of id value 1
    geschäftlich geschäftliche dienstlich dienstliche beruflich berufliche privat private professionnel
    professionnelle personnel personnelle principal principale travail trabajo laboral corporativo lavoro aziendale
    personale trabalho profissional werk zakelijk zakelijke posta correio de du del di da d l`),
);

const columnsByHeader = new Map(
  Object.entries(headers).flatMap(([column, list]) =>
    // The keys of `headers` are columns.
    list.split(',').map((header) => [wordsOf(header).join(' '), column as ListColumn]),
  ),
);

/** Recognizes a column by its header: in any case and punctuation, by synonyms and in several languages. */
export function columnOf(header: string): ListColumn | undefined {
  const words = wordsOf(header);
  const isEmail = words.some((word) => emailWords.has(word));
  if (isEmail && words.every((word) => emailWords.has(word) || emailQualifiers.has(word))) return 'email';
  return columnsByHeader.get(words.join(' '));
}

/** Folded words. `eMail`, `E-Mail` and `e mail` are one word, and so is `דוא"ל`. */
function wordsOf(header: string): string[] {
  const withoutSigns = header.replace(bracketedRemark, '').replace(/["'’״׳.]/g, '');
  return fold(withoutSigns.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/(^|[^\p{L}])e[^\p{L}\p{N}]+(?=mail|post|メール)/gu, '$1e')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}
