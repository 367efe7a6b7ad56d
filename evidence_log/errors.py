"""The tree of refusals: we were asked and cannot. Each has a sentence and a hint in the catalog.

The class name is the `error` in `--json`; `id` looks up `errors.<id>` and `errors.<id>.hint`. Facts found by
looking (discrepancies) are values, never exceptions.
"""

import re

Value = str | int


class Refusal(Exception):  # noqa: N818 -- a refusal is not an error of the program
    """Base of every refusal; never raised itself. Values fill the catalog's sentence."""

    exit_code = 2

    def __init__(self, **values: Value) -> None:
        super().__init__(self.id)
        self.values = values

    @property
    def id(self) -> str:
        """The catalog id, made from the class name: WrongPassphrase is `wrong-passphrase`."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", type(self).__name__).lower()


# --- the command line and settings


class UsageRefusal(Refusal):
    """The command was not understood. Values: `problem` and whatever the problem needs."""


class UnknownCommand(UsageRefusal):
    """No command is called that. Values: command, nearest."""


class UnknownOption(UsageRefusal):
    """No option is called that. Values: option, command."""


class MissingValue(UsageRefusal):
    """An option came without its value. Values: option."""


class AnswerMisspelled(UsageRefusal):
    """A question was named and not answered. Values: named."""


class MissingArgument(UsageRefusal):
    """Something the command needs was not given. Values: argument, command."""


class TooManyArguments(UsageRefusal):
    """More was given than the command takes. Values: argument, command."""


class NotAChoice(UsageRefusal):
    """The value is none of the choices. Values: option, value, choices."""


class NotANumber(UsageRefusal):
    """The value is not a whole number, or not within bounds. Values: option, value."""


class NotAPortion(UsageRefusal):
    """The part of the kept files to read is neither a percentage nor n/t. Values: value."""


class NotACheckpoint(UsageRefusal):
    """No file, and no line with a checkpoint in it. Values: value."""


class GivenTwice(UsageRefusal):
    """An option that holds one value was given twice; none of the two is dropped silently. Values: option."""


class ContradictingOptions(UsageRefusal):
    """Two options say opposite things. Values: option, other."""


class NeedsOption(UsageRefusal):
    """An option means something beside another only. Values: option, other."""


class NotADuration(UsageRefusal):
    """The duration cannot be read. Values: value."""


class NotAPassage(UsageRefusal):
    """A key passage that cannot be read. Values: value."""


class NotACover(UsageRefusal):
    """An area of a picture that cannot be read. Values: value."""


class NotARedaction(UsageRefusal):
    """Something that nothing is known to redact by. Values: value, known."""


class NotASize(UsageRefusal):
    """A size for a file that cannot be read, or in which nothing has room. Values: value."""


class NoWords(Refusal):
    """An incident without words was asked for."""


class NeedsTerminal(Refusal):
    """Something has to be asked and nobody is there. Values: option."""


class NoSuchZone(Refusal):
    """No IANA zone is called that. Values: zone."""


class TerminalTooSmall(Refusal):
    """The app cannot be drawn here, or the screen is redirected."""


class Interrupted(Refusal):
    """The person pressed Ctrl+C."""


# --- the vault


class VaultRefusal(Refusal):
    """The vault cannot do it."""


class NoVault(VaultRefusal):
    """There is no vault in that folder. Values: folder."""


class VaultExists(VaultRefusal):
    """A vault is already there. Values: folder."""


class FolderNotEmpty(VaultRefusal):
    """The folder holds other things. Values: folder."""


class VaultLocked(VaultRefusal):
    """A passphrase is needed and there is no terminal to ask on. Values: folder."""


class WrongPassphrase(VaultRefusal):
    """The passphrase does not open the vault."""


class NoRecovery(VaultRefusal):
    """The vault has no recovery identity: it was declined when the vault was made."""


class RecoveryExists(VaultRefusal):
    """The vault has a recovery identity, and nobody said that it is to be replaced."""


class WrongRecovery(VaultRefusal):
    """The recovery identity is well spelled and does not open this vault."""


class RecoveryMistyped(VaultRefusal):
    """What was typed is no recovery identity. Values: group (the group of four to look at; empty if unknown)."""


class RecoveryTooShort(VaultRefusal):
    """Letters are missing or too many. Values: found, expected."""


class EmptyPassphrase(VaultRefusal):
    """The passphrase is empty."""


class PassphraseMismatch(VaultRefusal):
    """The two passphrases typed differ."""


class PassphraseFileUnreadable(VaultRefusal):
    """The passphrase file cannot be read. Values: path."""


class VaultBusy(VaultRefusal):
    """Another process is writing. Values: folder."""


class VaultDamaged(VaultRefusal):
    """Part of the vault cannot be read. Values: part."""


class ManifestMissing(VaultDamaged):
    """There are keys or a database and no VAULT.json. Values: part, folder."""


class KeysMissing(VaultDamaged):
    """There is a vault whose keys are not there. Values: part, folder."""


class DatabaseMissing(VaultDamaged):
    """There is a vault whose database is not there. Values: part, folder."""


class EndMissing(VaultDamaged):
    """What lies beside the database tells of newer entries than it holds. Values: part, folder."""


class VaultIsBackup(VaultRefusal):
    """It is a backup: to be read and restored, not written to. Values: folder."""


class BackupUnfinished(VaultRefusal):
    """The first backup into this folder was interrupted. Values: folder."""


class RestoreUnfinished(VaultRefusal):
    """A restore into this folder did not end. Values: folder."""


class RestoreDamaged(VaultRefusal):
    """What was restored has discrepancies and waits for a word before it goes on. Values: folder."""


class NotADestination(VaultRefusal):
    """A backup needs a folder that is there. Values: folder."""


class InsideItself(VaultRefusal):
    """A copy would lie within what it is copied from, or the other way round. Values: folder."""


class NotABackup(VaultRefusal):
    """Where the backup should go lies something that is none, or is another vault's. Values: folder."""


class BackupKnowsMore(VaultRefusal):
    """The backup holds entries this vault does not. Values: folder."""


class NothingToRestore(VaultRefusal):
    """There is neither a backup nor a vault. Values: folder."""


class NotConfirmed(VaultRefusal):
    """What was typed is not what had to be typed. Values: expected."""


class NotAVault(VaultRefusal):
    """A folder that holds no vault is not destroyed. Values: folder."""


class VaultTooNew(VaultRefusal):
    """The vault was written by a later version. Values: found, known."""


class VaultTooOld(VaultRefusal):
    """The vault has the format of a trial version, from before there was a first one. Values: found, known."""


class NotWritable(VaultRefusal):
    """A folder or file cannot be written. Values: path."""


class DiskFull(VaultRefusal):
    """The disk is full; what was saved before stays. Values: path."""


class UnknownParty(Refusal):
    """No party is called that, by number or name. Values: named."""


class PartyKnown(Refusal):
    """A party of that name is there already. Values: named, reference."""


class PartiesAlike(Refusal):
    """Several parties are called that. Values: named, references."""


class NothingAttributed(Refusal):
    """That handle is not claimed to be theirs. Values: handle, party."""


class NothingToChange(Refusal):
    """Nothing was said that would change anything. Values: reference."""


class UnknownReference(VaultRefusal):
    """No record is called that. Values: reference, nearest (may be empty)."""


class RecordErased(VaultRefusal):
    """What was recorded there was erased on purpose. Values: reference, at (an instant as text)."""


class NothingToErase(VaultRefusal):
    """Everything about it was erased before. Values: reference."""


class NothingToFind(VaultRefusal):
    """There is no letter, digit or sign in what was asked for. Values: query."""


class InsideArchive(VaultRefusal):
    """The bytes are in an archive that was attached, too. Values: reference, archive."""


class NotOfThisKind(VaultRefusal):
    """This is not done to a thing of that kind. Values: reference, kinds (examples of what it is done to)."""


class NoReason(VaultRefusal):
    """A correction, withdrawal or erasure without its reason."""


class NothingToAmend(VaultRefusal):
    """Nothing was given that differs from what stands. Values: reference."""


class AlreadyWithdrawn(VaultRefusal):
    """It was withdrawn before. Values: reference, at (an instant as text)."""


class ErasureNotConfirmed(VaultRefusal):
    """Its reference was not typed, or another one: nothing was erased. Values: reference."""


class NotAnIncident(VaultRefusal):
    """Files are attached to incidents only. Values: reference."""


class NotAnExhibit(VaultRefusal):
    """Only exhibits are annotated. Values: reference."""


class NothingToAnnotate(VaultRefusal):
    """Nothing was said about it. Values: reference."""


class NothingToRead(VaultRefusal):
    """Words are recognised in pictures only. Values: reference."""


class RecogniserMissing(VaultRefusal):
    """The extra that recognises words is not installed."""


class NothingToTick(VaultRefusal):
    """No recognised words are there to be compared. Values: reference."""


class NoSuchCopy(VaultRefusal):
    """No such copy was made of it. Values: reference, copy."""


class NothingToOpen(VaultRefusal):
    """Only exhibits are opened. Values: reference."""


class NotOpened(VaultRefusal):
    """A kind of file that is never opened for anybody. Values: reference, media_type."""


class PlayerFailed(VaultRefusal):
    """The program that was to show it ended with an error. Values: reference, program."""


class NoPlayer(VaultRefusal):
    """No program on this machine shows it. Values: reference, media_type."""


class NothingToSave(VaultRefusal):
    """The reference has no file. Values: reference."""


class UnknownCapture(VaultRefusal):
    """Nothing that was captured is called that. Values: capture."""


class CaptureSettled(VaultRefusal):
    """It was accepted or declined before. Values: capture, incident (may be empty)."""


class CaptureDamaged(VaultRefusal):
    """An item of the inbox cannot be read; it stays where it is. Values: capture."""


class CaptureUnplaced(VaultRefusal):
    """Files wait for something that is not in the record. Values: capture, to."""


# --- files from outside


class FileRefusal(Refusal):
    """A file outside the vault cannot be used."""


class NoSuchFile(FileRefusal):
    """There is no such file. Values: path."""


class NotAFile(FileRefusal):
    """It is a folder or a device. Values: path."""


class NotAFolder(FileRefusal):
    """It is no folder. Values: path."""


class NothingInside(FileRefusal):
    """There is no file in the folder. Values: path."""


class EmptyFile(FileRefusal):
    """There is not one byte in it. Values: path."""


class FileUnreadable(FileRefusal):
    """It cannot be read. Values: path."""


class FileChanging(FileRefusal):
    """It changed while it was read. Values: path."""


class TranscriptUnreadable(FileRefusal):
    """It is no text, or too long for a transcript. Values: path."""


class FileExists(FileRefusal):
    """We never write over a file. Values: path."""


# --- times


class TimeRefusal(Refusal):
    """A time cannot be taken as typed."""


class TimeUnread(TimeRefusal):
    """Something in the phrase was not understood. Values: phrase, leftover."""


class HoursUnread(Refusal):
    """The words name no hours of the day, or could name two. Values: phrase."""


class HoursReversed(Refusal):
    """Agreed hours end before they begin. Values: begins, ends (days as text)."""


class NothingClaimed(Refusal):
    """A debt was told of without who claims it, or what."""


class NotAnAnswer(Refusal):
    """A pack's question is not answered like that. Values: circumstance, answer, choices (empty for a day)."""


class UnknownQuestion(Refusal):
    """The pack asks nothing under that id. Values: named, pack, nearest (may be empty)."""


class DeadlineUnread(Refusal):
    """The words name no one day ahead. Values: phrase."""


class TimeInFuture(TimeRefusal):
    """The phrase names a time after now. Values: phrase, reading (the instant as text)."""


# --- outside time


class SealRefusal(Refusal):
    """The ledger cannot be sealed, or an answer is no stamp of it."""


class NotAnAuthority(SealRefusal):
    """The address cannot be asked. Values: address."""


class NoAuthority(SealRefusal):
    """No stamp authority was named, and nothing waits."""


class AuthorityUnreachable(SealRefusal):
    """No connection: no network, no such name, nobody listens, no trusted certificate. Values: host."""


class AuthoritySilent(SealRefusal):
    """No answer in time. Values: host."""


class AuthoritySaidNo(SealRefusal):
    """An HTTP error. Values: host, status."""


class AuthorityMoved(SealRefusal):
    """It sends to another place, which nobody agreed to. Values: host, address."""


class AnswerTooLarge(SealRefusal):
    """More came than any stamp needs. Values: host."""


class NotAStamp(SealRefusal):
    """What came is no answer of a stamp authority. Values: host."""


class AuthorityRefused(SealRefusal):
    """The authority refuses in its own form. Values: host, status, says (may be empty)."""


class StampForOther(SealRefusal):
    """The stamp is of something else, or answers another question. Values: host."""


class StampNotSigned(SealRefusal):
    """The signature does not fit. Values: host."""


class StampExpired(SealRefusal):
    """The signer's certificate was not valid at the time it signed. Values: host, at (an instant as text)."""


# --- documents


class DocumentRefusal(Refusal):
    """The document cannot be made."""


class UnknownEdition(DocumentRefusal):
    """No edition is called that. Values: edition, known."""


class OneLanguageOnly(DocumentRefusal):
    """That edition is not made in both languages at once. Values: edition, known."""


class NothingRecorded(DocumentRefusal):
    """There is no incident to put into it."""


class NothingSelected(DocumentRefusal):
    """Incidents stand, and none of them is what was asked for."""


class LargerStill(DocumentRefusal):
    """Even as lists it is larger than asked for. Values: most, smallest."""


class VolumesAlone(DocumentRefusal):
    """A document in volumes is neither signed nor redacted."""


class PagesOnly(DocumentRefusal):
    """Nobody asks that edition field by field: it is made as a PDF. Values: edition, known."""


class FontMissing(DocumentRefusal):
    """The font for Chinese is missing or is not the one we know. Values: path."""


class DeclarationDeclined(DocumentRefusal):
    """The declaration was shown and not agreed to."""


class NotStamped(DocumentRefusal):
    """No stamp of the signature came. Values: host."""


class StampUnfit(DocumentRefusal):
    """What came is no stamp of the signature that can be checked. Values: host."""


class SigningRefusal(DocumentRefusal):
    """It cannot be signed with what was brought."""


class SigningFileTooLarge(SigningRefusal):
    """It is larger than any file with a certificate. Values: path, limit."""


class NotASigningFile(SigningRefusal):
    """It is no PKCS#12. Values: path."""


class WrongSigningPassphrase(SigningRefusal):
    """The passphrase does not open the file, or it is damaged. Values: path."""


class NoSigningKey(SigningRefusal):
    """There is no private key in it. Values: path."""


class NoSigningCertificate(SigningRefusal):
    """There is no readable certificate for its key in it. Values: path."""


class SigningKeyUnknown(SigningRefusal):
    """Neither RSA nor an elliptic curve readers know, or too short. Values: kind (may be empty)."""


class SelfMadeCertificate(SigningRefusal):
    """The certificate vouches for itself. Values: name."""


class CertificateNotForSigning(SigningRefusal):
    """Its key is for something else than signatures. Values: name."""


class CertificateNotYetValid(SigningRefusal):
    """It begins later. Values: name, at (an instant as text)."""


class CertificateExpired(SigningRefusal):
    """It has ended. Values: name, at (an instant as text)."""


class NoSuchLetter(DocumentRefusal):
    """The rule pack has no words for that letter. Values: letter, pack, known (may be empty)."""


# --- rule packs


class NoPack(Refusal):
    """No pack of that jurisdiction comes with the program. Values: jurisdiction."""


class UnknownPack(Refusal):
    """No pack is called that. Values: named, nearest (may be empty)."""


class NotAPack(FileRefusal):
    """A file that is no TOML by its name. Values: path."""


class PackRefusal(Refusal):
    """A rule pack cannot be taken. Values of each: file, line."""


class PackTooLarge(PackRefusal):
    """It is larger than any pack needs to be. Values: file, line, limit."""


class PackNotText(PackRefusal):
    """It is not UTF-8, or a character in it acts on a screen or hides. Values: file, line, found."""


class PackBroken(PackRefusal):
    """It is no TOML. Values: file, line, problem."""


class PackUnknownKey(PackRefusal):
    """A key nobody reads. Values: file, line, key, nearest (may be empty)."""


class PackMissingKey(PackRefusal):
    """A key that has to be there is not. Values: file, line, key."""


class PackWrongValue(PackRefusal):
    """A value that cannot stand there. Values: file, line, key, wanted."""


class PackUnknownCheck(PackRefusal):
    """No check is called that. Values: file, line, check, known."""


class PackUnknownName(PackRefusal):
    """Something is named that is not in the pack. Values: file, line, kind, name, nearest (may be empty)."""


class PackNamedTwice(PackRefusal):
    """Two of a kind have one name. Values: file, line, kind, name, first."""


class PackEndsBeforeItBegins(PackRefusal):
    """Its last day is before its first. Values: file, line, begins, ends (days as text)."""


class PackQuotesUnread(PackRefusal):
    """Words are quoted that were not read, or a rendering stands beside no quote. Values: file, line, mark."""


class PackWithoutSource(PackRefusal):
    """A requirement, clock or order rests on no text. Values: file, line, name."""


class PackTooSevere(PackRefusal):
    """A recommendation is weighed like a law. Values: file, line, name, severity."""
