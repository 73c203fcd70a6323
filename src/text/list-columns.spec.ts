import { expect, test } from 'vitest';
import { columnOf } from '#text/list-columns.ts';

const kind = 'Head words';
const cases = [
  {
    kind,
    report: 'freeCodeCamp/mail-for-good#189',
    input: 'E-Mail | email | EMAIL |  e_mail  | eMail | E mail',
    outcome: 'email',
  },
  {
    kind,
    report: 'none found',
    input: `Work email | Business E-Mail | Primary Email | User email | emailAddress | Email (work) | Email ID | "Email"
      | Email * | Email (required) | Email Address [Required] | E-Mail (Pflichtfeld) | Courriel [obligatoire]
      | E-mail 1 - Value | Mail | Electronic mail address`,
    outcome: 'email',
  },
  {
    kind,
    report: 'none found',
    input: `Adresse e-mail | Adresse mail | Courriel | Adresse électronique | E-mail professionnel | Mél | E-Mail-Adresse
      | Mailadresse | Geschäftliche E-Mail | Correo electrónico | Correo | Dirección de correo electrónico
      | Indirizzo e-mail | Posta elettronica | Endereço de e-mail | E-mailadres | E-post | E-postadress | Sähköposti
      | Adres e-mail | E-posta adresi | Эл. почта | Электронная почта | メールアドレス | Eメール | 邮箱 | 电子邮件地址
      | 이메일 주소 | דוא"ל | البريد الإلكتروني`,
    outcome: 'email',
  },
  {
    kind,
    report: 'openpetra/openpetra#596',
    input: 'Name | Nom | Nombre | Meno | Ime | Име | 名前',
    outcome: 'name',
  },
  {
    kind,
    report: 'openpetra/openpetra#596',
    input: 'Full name | displayName | Nom complet | Vor- und Nachname | Nombre completo | 氏名 | ФИО',
    outcome: 'full_name',
  },
  {
    kind,
    report: 'none found',
    input: `First name | First Name [Required] | firstName | given_name | Forename | Vorname | Prénom | Prénom(s) | Nombre de pila | Voornaam
      | Förnamn | Etunimi | Imię | Křestní jméno | 名`,
    outcome: 'given_name',
  },
  {
    kind,
    report: 'none found',
    input: `Last name | Last Name [Required] | lastName | family_name | Surname | Nachname | Familienname | Nom de famille | Apellidos | Cognome
      | Sobrenome | Achternaam | Efternamn | Etternavn | Sukunimi | Nazwisko | Příjmení | Soyadı | Фамилия | 姓`,
    outcome: 'family_name',
  },
  {
    kind,
    report: 'none found',
    input: 'Groups | Group(s) | Group names | Gruppen | Groupes | グループ',
    outcome: 'groups',
  },
  { kind, report: 'none found', input: 'group_ids | Group IDs | groupIds', outcome: 'group_ids' },
  { kind, report: 'none found', input: 'id | Profile ID | consumer_profile_id', outcome: 'id' },
  { kind, report: 'none found', input: 'consumer_id | Consumer ID', outcome: 'consumer_id' },
  { kind, report: 'none found', input: 'image_url | Avatar | Picture URL', outcome: 'image_url' },
  {
    kind,
    report: 'none found',
    input: `Email verified | New Primary Email [UPLOAD ONLY] | Status [READ ONLY] | Email sent | Manager email | Address | Postadress | Company name | Username | Middle name
      | Nickname | Phone |  | — | ada@x.example`,
    outcome: undefined,
  },
];

test.each(cases)('$kind, $report: $input', ({ input, outcome }) => {
  for (const header of input.split('|')) expect([header, columnOf(header)]).toEqual([header, outcome]);
});
