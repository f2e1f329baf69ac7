#include "content/store/trust.h"

#include "content/store/user_folder.h"
#include "platform/base/file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace content {
namespace {

tl::unexpected<base::Error> refuse(std::string what)
{
    return base::fail(base::ErrorCode::refused, std::move(what));
}

// The words behind "pack:" and "version:"; empty where there are none or several.
PackName name_in(std::string_view comment)
{
    PackName name;
    int ids = 0;
    int versions = 0;
    while (!comment.empty()) {
        const std::size_t end = comment.find_first_of(" \t");
        const std::string_view word = comment.substr(0, end);
        comment.remove_prefix(end == std::string_view::npos ? comment.size() : end + 1);
        if (word.starts_with("pack:") && ++ids == 1)
            name.id = word.substr(5);
        if (word.starts_with("version:") && ++versions == 1)
            name.version = word.substr(8);
    }
    return ids == 1 && versions == 1 ? name : PackName{};
}

std::string trusted_keys(const std::vector<PublicKey>& keys)
{
    if (keys.empty())
        return "no key is trusted here";
    std::vector<std::string> ids;
    for (const PublicKey& key : keys)
        ids.push_back(to_text(key.id));
    return fmt::format("trusted are {}", fmt::join(ids, ", "));
}

base::Status
check_comment(const Signature& signature, const PackName& name, const std::string& file)
{
    const PackName said = name_in(signature.trusted_comment);
    if (said == name)
        return {};
    const std::string todo =
        fmt::format("sign again with pavilion-pack sign, or minisign -S -t '{}'",
                    trusted_comment(name, "2026-11-24T08:00:00Z"));
    if (said.id.empty() || said.version.empty())
        return refuse(
            fmt::format("{}: its trusted comment names no pack and version; {}", file, todo));
    return refuse(fmt::format("{}: belongs to {} {}, this pack is {} {}; take the signature that "
                              "was made for it, or {}",
                              file,
                              said.id,
                              said.version,
                              name.id,
                              name.version,
                              todo));
}

base::Result<PublicKey>
find_key(const Signature& signature, const std::vector<PublicKey>& keys, const std::string& file)
{
    bool known = false;
    for (const PublicKey& key : keys) {
        if (signs_comment(signature, key))
            return key;
        known = known || key.id == signature.key_id;
    }
    if (known)
        return refuse(fmt::format(
            "{}: was changed after key {} signed it; copy it again, or sign the pack again",
            file,
            to_text(signature.key_id)));
    return refuse(fmt::format("{}: signed by key {}, which is not trusted ({}); put that key's "
                              ".pub file into the folder of trusted keys",
                              file,
                              to_text(signature.key_id),
                              trusted_keys(keys)));
}

std::string pack_of(const std::filesystem::path& signature)
{
    return signature.extension() == ".minisig"
               ? std::filesystem::path(signature).replace_extension().string()
               : signature.string();
}

} // namespace

base::Result<std::vector<PublicKey>> read_keys(const std::filesystem::path& folder)
{
    std::vector<PublicKey> keys;
    std::error_code error;
    if (!std::filesystem::exists(folder, error))
        return keys;
    std::vector<std::filesystem::path> files;
    std::filesystem::directory_iterator entries(folder, error);
    for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error))
        if (entries->path().extension() == ".pub")
            files.push_back(entries->path());
    if (error)
        return base::fail(base::ErrorCode::io,
                          fmt::format("{}: the trusted keys cannot be read: {}",
                                      folder.string(),
                                      error.message()));
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& file : files) {
        TRY_SET(PublicKey key, read_public_key(file));
        keys.push_back(std::move(key));
    }
    return keys;
}

std::filesystem::path default_key_folder()
{
    return user_folder(
        {"PAVILION_KEYS", "/etc/pavilion-kiosk/keys", "XDG_CONFIG_HOME", ".config", "keys"});
}

std::filesystem::path signature_of(const std::filesystem::path& pack)
{
    return pack.string() + ".minisig";
}

std::string trusted_comment(const PackName& name, std::string_view time)
{
    return fmt::format("pack:{} version:{} time:{}", name.id, name.version, time);
}

base::Result<std::optional<Claim>>
read_claim(const std::filesystem::path& signature, const PackName& name, const Trust& trust)
{
    base::Result<std::string> text = base::read_text_file(signature, kMaxMinisignBytes);
    if (!text && text.error().code == base::ErrorCode::not_found) {
        if (trust.unsigned_too)
            return std::nullopt;
        const std::string pack = pack_of(signature);
        return refuse(fmt::format("{}: is not signed, {} is missing; copy it too, or sign with "
                                  "pavilion-pack sign {} --key KEY, or allow it with --unsigned",
                                  pack,
                                  signature.filename().string(),
                                  pack));
    }
    if (!text && text.error().code == base::ErrorCode::bad_content)
        return refuse(text.error().what);
    if (!text)
        return tl::unexpected<base::Error>(text.error());
    Claim claim;
    claim.text = std::move(*text);
    TRY_SET(claim.signature, parse_signature(claim.text, signature.string()));
    TRY_SET(claim.key, find_key(claim.signature, trust.keys, signature.string()));
    TRY(check_comment(claim.signature, name, signature.string()));
    return claim;
}

base::Result<Verified> verify_hash(const std::optional<Claim>& claim,
                                   const FileHash& hash,
                                   const std::filesystem::path& pack)
{
    if (!claim)
        return Verified{};
    if (signs_hash(claim->signature, hash, claim->key))
        return Verified{to_text(claim->key.id), claim->signature.trusted_comment};
    return refuse(fmt::format("{}: was changed after key {} signed it; copy it again from where "
                              "it was signed, or sign it again",
                              pack.string(),
                              to_text(claim->key.id)));
}

base::Result<PackName> read_signed_name(const std::filesystem::path& pack,
                                        const std::filesystem::path& signature,
                                        const Trust& trust)
{
    base::Result<PackName> name = read_pack_name(pack);
    if (name || name.error().code != base::ErrorCode::bad_content)
        return name;
    base::Result<std::string> text = base::read_text_file(signature, kMaxMinisignBytes);
    if (!text && text.error().code == base::ErrorCode::io)
        return tl::unexpected<base::Error>(text.error()); // a stick that is gone has neither
    if (!text)
        return name;
    const base::Result<Signature> made = parse_signature(*text, signature.string());
    const base::Result<PublicKey> key =
        made ? find_key(*made, trust.keys, signature.string()) : tl::unexpected(made.error());
    const base::Result<FileHash> hash = key ? hash_file(pack) : tl::unexpected(key.error());
    if (hash)
        TRY(verify_hash(Claim{*made, *key, {}}, *hash, pack));
    if (!hash && hash.error().code == base::ErrorCode::io)
        return tl::unexpected<base::Error>(hash.error());
    return name;
}

base::Result<Verified> verify_pack(const std::filesystem::path& pack,
                                   const std::filesystem::path& signature,
                                   const PackName& name,
                                   const Trust& trust)
{
    TRY_SET(const std::optional<Claim> claim, read_claim(signature, name, trust));
    if (!claim)
        return Verified{};
    TRY_SET(const FileHash hash, hash_file(pack));
    return verify_hash(claim, hash, pack);
}

} // namespace content
