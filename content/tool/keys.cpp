// pavilion-pack keygen, sign, verify: who made a pack.
#include "content/store/copy_in.h"
#include "content/store/secret_key.h"
#include "content/store/trust.h"
#include "content/tool/commands.h"
#include "content/tool/json.h"
#include "content/tool/password.h"
#include "content/tool/say.h"
#include "platform/base/file.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sodium.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <chrono>
#include <memory>
#include <system_error>

namespace content {
namespace {

namespace fs = std::filesystem;

struct KeygenArguments {
    std::string name;
    bool no_password = false;
};

// Never over another file, and with its rights from the first moment.
base::Status write_new(const fs::path& file, std::string_view text, mode_t rights)
{
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights);
    if (fd < 0 && errno == EEXIST)
        return base::fail(
            base::ErrorCode::not_found,
            fmt::format("{} exists and is never overwritten, choose another name", file.string()));
    const bool written =
        fd >= 0 && ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        ::fsync(fd) == 0;
    const std::error_code why(errno, std::generic_category());
    if (fd >= 0)
        ::close(fd);
    if (written)
        return {};
    if (fd >= 0)
        ::unlink(file.c_str());
    return base::fail(base::ErrorCode::io,
                      fmt::format("cannot write {}: {}", file.string(), why.message()));
}

base::Status write_pair(const KeygenArguments& arguments, const std::string& password)
{
    constexpr mode_t kOwnerOnly = 0600;
    constexpr mode_t kEveryone = 0644;
    const fs::path secret = arguments.name + ".key";
    TRY_SET(const SecretKey key, make_secret_key());
    TRY_SET(std::string text, to_text(key, password));
    const base::Status kept = write_new(secret, text, kOwnerOnly);
    sodium_memzero(text.data(), text.size());
    TRY(kept);
    const base::Status shown =
        write_new(arguments.name + ".pub", to_text(key.public_key()), kEveryone);
    if (!shown)
        ::unlink(secret.c_str());
    TRY(shown);
    fmt::print("{0}.key   secret: sign with it, keep it and its password safe\n"
               "{0}.pub   public: key {1}, copy it into the folder of trusted keys of each kiosk\n",
               arguments.name,
               to_text(key.id));
    return {};
}

int run_keygen(const KeygenArguments& arguments)
{
    for (const char* end : {".key", ".pub"})
        if (std::error_code ignored; fs::exists(fs::symlink_status(arguments.name + end, ignored)))
            return say_error({base::ErrorCode::not_found,
                              fmt::format("{}{} exists and is never overwritten, choose another "
                                          "name",
                                          arguments.name,
                                          end)});
    base::Result<std::string> password{std::string()};
    if (!arguments.no_password)
        password = ask_password("Password for " + arguments.name + ".key", Ask::twice);
    if (!password)
        return say_error(password.error());
    const base::Status status = write_pair(arguments, *password);
    sodium_memzero(password->data(), password->size());
    return status ? kDone : say_error(status.error());
}

struct SignArguments {
    fs::path pack;
    fs::path key;
};

base::Result<SecretKey> unlock(const fs::path& file)
{
    TRY_SET(const bool asks, needs_password(file));
    if (!asks)
        return read_secret_key(file, "");
    TRY_SET(std::string password, ask_password("Password of " + file.string(), Ask::once));
    base::Result<SecretKey> key = read_secret_key(file, password);
    sodium_memzero(password.data(), password.size());
    return key;
}

base::Result<Signature> make_signature(const SignArguments& arguments)
{
    // The pack first: nobody types a password for a file that cannot be signed.
    TRY_SET(const PackName name, read_pack_name(arguments.pack));
    TRY(check_stored(arguments.pack, name));
    TRY_SET(const SecretKey key, unlock(arguments.key));
    TRY_SET(const FileHash hash, hash_file(arguments.pack));
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const std::string time =
        fmt::format("{:%FT%TZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(now)));
    const Signature signature = sign_hash(hash, trusted_comment(name, time), key);
    TRY(base::write_file_atomically(signature_of(arguments.pack), to_text(signature)));
    return signature;
}

int run_sign(const SignArguments& arguments)
{
    const base::Result<Signature> signature = make_signature(arguments);
    if (!signature)
        return say_error(signature.error());
    fmt::print("{}: {}, signed by {}\n",
               signature_of(arguments.pack).string(),
               signature->trusted_comment,
               to_text(signature->key_id));
    return kDone;
}

struct VerifyArguments {
    fs::path pack;
    fs::path keys = default_key_folder();
    fs::path key; // instead of the folder
    bool json = false;
};

base::Result<Trust> trust_of(const VerifyArguments& arguments)
{
    Trust trust;
    if (arguments.key.empty()) {
        TRY_SET(trust.keys, read_keys(arguments.keys));
        return trust;
    }
    TRY_SET(PublicKey key, read_public_key(arguments.key));
    trust.keys.push_back(std::move(key));
    return trust;
}

base::Result<Verified> verify(const VerifyArguments& arguments, PackName& name)
{
    TRY_SET(const Trust trust, trust_of(arguments));
    const fs::path signature = signature_of(arguments.pack);
    TRY_SET(name, read_signed_name(arguments.pack, signature, trust));
    return verify_pack(arguments.pack, signature, name, trust);
}

int run_verify(const VerifyArguments& arguments)
{
    PackName name;
    const base::Result<Verified> verified = verify(arguments, name);
    if (arguments.json)
        fmt::print("{{\"file\": {}, \"id\": {}, \"version\": {}, \"trusted\": {}, \"key\": {}, "
                   "\"comment\": {}, \"reason\": {}}}\n",
                   json_quoted(arguments.pack.string()),
                   json_quoted(name.id),
                   json_quoted(name.version),
                   verified.has_value(),
                   json_quoted(verified ? verified->key_id : ""),
                   json_quoted(verified ? verified->comment : ""),
                   json_quoted(verified ? "" : verified.error().what));
    if (!verified)
        return say_error(verified.error());
    if (!arguments.json)
        fmt::print("{}: {} {}, signed by {} ({})\n",
                   arguments.pack.string(),
                   name.id,
                   name.version,
                   verified->key_id,
                   verified->comment);
    return kDone;
}

} // namespace

void add_keygen(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<KeygenArguments>();
    CLI::App* keygen = app.add_subcommand("keygen", "Make a pair of keys to sign packs with");
    keygen->add_option("-o,--output", arguments->name, "NAME of NAME.key and NAME.pub")->required();
    keygen->add_flag("--no-password", arguments->no_password, "Leave the secret key unprotected");
    keygen->footer("The files are minisign's, which may use them too. The password is asked for on "
                   "the terminal, or taken from PAVILION_PASSWORD.\n"
                   "Example: pavilion-pack keygen -o zhejiang-2026");
    keygen->callback(
        [arguments, &chosen] { chosen = [arguments] { return run_keygen(*arguments); }; });
}

void add_sign(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<SignArguments>();
    CLI::App* sign = app.add_subcommand("sign", "Check a pack and sign it: FILE.minisig");
    sign->add_option("FILE", arguments->pack, "A .pavpack")->required();
    sign->add_option("--key", arguments->key, "NAME.key of keygen or minisign -G")->required();
    sign->footer("Example: pavilion-pack sign tea-house.pavpack --key zhejiang-2026.key\n"
                 "The same with minisign: minisign -S -s zhejiang-2026.key -m tea-house.pavpack -t "
                 "'pack:tea-house version:1.0.0 time:2026-11-24T08:00:00Z'\n"
                 "The password is asked for on the terminal, or taken from PAVILION_PASSWORD.");
    sign->callback([arguments, &chosen] { chosen = [arguments] { return run_sign(*arguments); }; });
}

void add_verify(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<VerifyArguments>();
    CLI::App* verify =
        app.add_subcommand("verify", "Say whether a pack is signed by a trusted key");
    verify->add_option("FILE", arguments->pack, "A .pavpack with its .minisig beside it")
        ->required();
    CLI::Option* keys = verify->add_option("--keys", arguments->keys, "Folder of trusted *.pub")
                            ->capture_default_str();
    verify->add_option("--key", arguments->key, "One public key instead")->excludes(keys);
    verify->add_flag("--json", arguments->json, "As a JSON object");
    verify->footer("Example: pavilion-pack verify tea-house.pavpack --key zhejiang-2026.pub\n"
                   "The same with minisign: minisign -V -p zhejiang-2026.pub -m tea-house.pavpack");
    verify->callback(
        [arguments, &chosen] { chosen = [arguments] { return run_verify(*arguments); }; });
}

} // namespace content
