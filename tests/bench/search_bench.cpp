// How long a search takes and how large its index is, over generated exhibits in four languages.
//   bench_search [exhibits = 10000] [words of a story = 80]
// The design's number: 100,000 exhibits, p99 of a query at most 30 ms. Words follow Zipf's law, as
// in any language: the most frequent stand in nearly every text, which is what makes a search slow.
#include "content/catalogue/database.h"
#include "content/search/search.h"
#include "content/search/search_index.h"

#include <fmt/format.h>
#include <time.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <random>

namespace {

using content::Language;

// std's distributions differ from library to library; a benchmark should not.
class Dice {
public:
    std::size_t below(std::size_t count) { return m_random() % count; }
    double unit() { return static_cast<double>(m_random() >> 11U) * 0x1.0p-53; }

private:
    std::mt19937_64 m_random{20240501};
};

// Words of which the n-th is drawn with a probability of 1 / n.
class Vocabulary {
public:
    Vocabulary(std::vector<std::string> words, std::string_view space)
        : m_words(std::move(words))
        , m_space(space)
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_cumulative.push_back(sum += 1.0 / static_cast<double>(i + 1));
    }
    [[nodiscard]] const std::string& word(std::size_t rank) const { return m_words.at(rank); }
    [[nodiscard]] std::size_t draw(Dice& dice) const
    {
        const double at = dice.unit() * m_cumulative.back();
        const auto found = std::lower_bound(m_cumulative.begin(), m_cumulative.end(), at);
        return static_cast<std::size_t>(found - m_cumulative.begin());
    }
    [[nodiscard]] std::string text(Dice& dice, std::size_t words) const
    {
        std::string out;
        for (std::size_t i = 0; i < words; ++i) {
            if (i > 0)
                out += m_space;
            out += m_words[draw(dice)];
        }
        return out;
    }

private:
    std::vector<std::string> m_words;
    std::vector<double> m_cumulative;
    std::string m_space;
};

std::string utf8(char32_t c)
{
    std::string out;
    icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(out);
    return out;
}

std::vector<std::string> latin_words(Dice& dice, std::size_t count, std::size_t syllables)
{
    constexpr std::array<const char*, 20> kStarts{"s",  "t",  "b",  "d",  "f", "g", "h",
                                                  "k",  "l",  "m",  "n",  "p", "r", "w",
                                                  "st", "th", "ch", "br", "",  "v"};
    constexpr std::array<const char*, 12> kEnds{
        "a", "e", "i", "o", "en", "er", "an", "in", "ing", "and", "es", "ü"};
    std::vector<std::string> words;
    for (std::size_t i = 0; i < count; ++i) {
        std::string word;
        const std::size_t length = 1 + std::min(i / 40, std::size_t{1}) + dice.below(syllables);
        for (std::size_t k = 0; k < length; ++k)
            word +=
                std::string(kStarts[dice.below(kStarts.size())]) + kEnds[dice.below(kEnds.size())];
        words.push_back(word);
    }
    return words;
}

std::vector<std::string> characters(char32_t first, std::size_t count)
{
    std::vector<std::string> words;
    for (std::size_t i = 0; i < count; ++i)
        words.push_back(utf8(first + static_cast<char32_t>(i * 37 % count)));
    return words;
}

std::vector<std::string> japanese_characters()
{
    std::vector<std::string> words;
    const std::vector<std::string> kana = characters(0x3041, 80);
    const std::vector<std::string> katakana = characters(0x30A1, 80);
    const std::vector<std::string> han = characters(0x5000, 2000);
    for (std::size_t i = 0; i < han.size(); ++i) {
        if (i < kana.size())
            words.push_back(kana[i]);
        if (i < katakana.size())
            words.push_back(katakana[i]);
        words.push_back(han[i]);
    }
    return words;
}

struct World {
    Dice dice;
    Vocabulary en{latin_words(dice, 30000, 3), " "};
    Vocabulary de{latin_words(dice, 50000, 4), " "};
    Vocabulary zh{characters(0x4E00, 3500), ""};
    Vocabulary ja{japanese_characters(), ""};
    Vocabulary pinyin{latin_words(dice, 400, 1), " "};
    std::vector<content::SearchDocument> documents;

    [[nodiscard]] content::SearchText text(const Vocabulary& vocabulary, std::size_t story)
    {
        return {vocabulary.text(dice, 2 + dice.below(4)),
                vocabulary.text(dice, 6),
                vocabulary.text(dice, story / 2 + dice.below(story))};
    }
    void fill(std::size_t count, std::size_t story)
    {
        for (std::size_t i = 0; i < count; ++i) {
            content::SearchDocument document{{fmt::format("exhibit-{}", i)},
                                             "industries",
                                             {},
                                             pinyin.text(dice, 2 + dice.below(4))};
            document.text = {
                text(zh, story * 2), text(en, story), text(ja, story * 2), text(de, story)};
            documents.push_back(std::move(document));
        }
    }
    [[nodiscard]] const content::SearchDocument& any()
    {
        return documents.at(dice.below(documents.size()));
    }
};

std::string first_letters(const std::string& text, std::int32_t count)
{
    std::string out;
    icu::UnicodeString::fromUTF8(text).tempSubString(0, count).toUTF8String(out);
    return out;
}

std::string first_word(const std::string& text)
{
    return text.substr(0, text.find(' '));
}

struct QueryKind {
    const char* name;
    std::function<std::string(World&)> make;
};

std::vector<QueryKind> latin_kinds()
{
    const auto common = [](World& w) { return w.en.word(w.dice.below(20)); };
    return {
        {"one letter", [](World& w) { return first_letters(w.en.word(w.en.draw(w.dice)), 1); }},
        {"two letters", [](World& w) { return first_letters(w.de.word(w.de.draw(w.dice)), 2); }},
        {"three letters", [](World& w) { return first_letters(w.en.word(w.en.draw(w.dice)), 3); }},
        {"four letters", [](World& w) { return first_letters(w.de.word(w.de.draw(w.dice)), 4); }},
        {"any word", [](World& w) { return w.en.word(w.en.draw(w.dice)); }},
        {"rare word", [](World& w) { return w.de.word(20000 + w.dice.below(20000)); }},
        {"common word", common},
        {"common word, closed", [=](World& w) { return common(w) + ' '; }},
        {"two common words", [=](World& w) { return common(w) + ' ' + common(w); }},
        {"two words, rare last",
         [=](World& w) { return common(w) + ' ' + w.en.word(2000 + w.dice.below(9000)); }},
        {"two middling words",
         [](World& w) {
             return w.en.word(50 + w.dice.below(300)) + ' ' + w.de.word(50 + w.dice.below(300));
         }},
        {"eight common words", [](World& w) { return w.en.text(w.dice, 8); }},
        {"common, other languages",
         [](World& w) { return w.en.word(w.dice.below(9)) + ' ' + w.de.word(w.dice.below(9)); }},
        {"whole title", [](World& w) { return w.any().text[1].title; }},
        {"no such word", [](World& w) { return w.en.word(w.dice.below(900)) + "qqq"; }},
    };
}

std::vector<QueryKind> asian_kinds()
{
    return {
        {"one Chinese character", [](World& w) { return w.zh.word(w.zh.draw(w.dice)); }},
        {"two Chinese characters",
         [](World& w) { return first_letters(w.any().text[0].title, 2); }},
        {"two common characters",
         [](World& w) { return w.zh.word(w.dice.below(10)) + w.zh.word(w.dice.below(10)); }},
        {"four common characters",
         [](World& w) {
             return w.zh.word(w.dice.below(5)) + w.zh.word(w.dice.below(5)) +
                    w.zh.word(w.dice.below(5)) + w.zh.word(w.dice.below(5));
         }},
        {"two drawn characters", [](World& w) { return w.zh.text(w.dice, 2); }},
        {"Japanese, two drawn", [](World& w) { return w.ja.text(w.dice, 2); }},
        {"Japanese title", [](World& w) { return w.any().text[2].title; }},
        {"pinyin initials",
         [](World& w) {
             std::string initials;
             std::string before = " ";
             for (const char c : w.any().pinyin) {
                 if (before == " ")
                     initials += c;
                 before = std::string(1, c);
             }
             return initials;
         }},
        {"pinyin, full",
         [](World& w) {
             std::string full = w.any().pinyin;
             full.erase(std::remove(full.begin(), full.end(), ' '), full.end());
             return full;
         }},
        {"pinyin, one syllable", [](World& w) { return first_word(w.any().pinyin); }},
    };
}

double since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

// This thread's own time: what a query costs where the machine has nothing else to do.
double thread_ms()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Sample {
    double ms = 0.0;
    double cpu_ms = 0.0;
    std::size_t hits = 0;
    std::string query;
};

double percentile(std::vector<Sample>& samples, double Sample::*figure, double part)
{
    const auto less = [=](const Sample& a, const Sample& b) { return a.*figure < b.*figure; };
    std::sort(samples.begin(), samples.end(), less);
    return samples[static_cast<std::size_t>(part * static_cast<double>(samples.size() - 1))].*
           figure;
}

void print(const char* name, std::vector<Sample>& samples)
{
    std::size_t hits = 0;
    for (const Sample& sample : samples)
        hits += sample.hits;
    fmt::print("{:26} {:8.2f} {:8.2f} {:8.2f} {:8.2f} {:8.2f} {:6.1f}  {}\n",
               name,
               percentile(samples, &Sample::ms, 0.5),
               percentile(samples, &Sample::ms, 0.95),
               percentile(samples, &Sample::ms, 0.99),
               percentile(samples, &Sample::ms, 1.0),
               percentile(samples, &Sample::cpu_ms, 0.99),
               static_cast<double>(hits) / static_cast<double>(samples.size()),
               samples.back().query);
}

std::vector<Sample> measure(content::Search& search, World& world, const QueryKind& kind)
{
    constexpr int kQueries = 200;
    constexpr std::size_t kLimit = 40; // what a screen of results asks for
    std::vector<Sample> samples;
    for (int i = 0; i < kQueries; ++i) {
        const std::string query = kind.make(world);
        const auto visitor = content::kLanguages.at(world.dice.below(4));
        const auto start = std::chrono::steady_clock::now();
        const double cpu_start = thread_ms();
        const auto found = search.find_on_worker(query, visitor, kLimit, content::CancelToken());
        if (!found)
            fmt::print("{}: {}\n", query, found.error().what);
        samples.push_back(
            {since(start), thread_ms() - cpu_start, found ? found->size() : 0, query});
    }
    print(kind.name, samples);
    return samples;
}

int run(std::size_t count, std::size_t story)
{
    const auto file = std::filesystem::temp_directory_path() /
                      fmt::format("pavilion-search-bench-{}", std::random_device{}());
    World world;
    world.fill(count, story);
    const auto start = std::chrono::steady_clock::now();
    {
        auto database = content::Database::create(file);
        const auto written = database
                                 ? content::write_search_index(database->handle(), world.documents)
                                 : base::Status(tl::unexpected(database.error()));
        if (!written) {
            fmt::print("{}\n", written.error().what);
            return 1;
        }
    }
    fmt::print("{} exhibits, {} words a story: index built in {:.1f} s, {:.1f} MB\n",
               count,
               story,
               since(start) / 1000.0,
               static_cast<double>(std::filesystem::file_size(file)) / 1e6);
    fmt::print("{:26} {:>8} {:>8} {:>8} {:>8} {:>8} {:>6}  slowest query\n",
               "ms",
               "p50",
               "p95",
               "p99",
               "most",
               "p99 cpu",
               "hits");
    auto search = content::Search::open(file);
    if (!search) {
        fmt::print("{}\n", search.error().what);
        return 1;
    }
    std::vector<Sample> all;
    for (const auto& kinds : {latin_kinds(), asian_kinds()})
        for (const QueryKind& kind : kinds)
            for (Sample& sample : measure(*search, world, kind))
                all.push_back(std::move(sample));
    print("all", all);
    std::filesystem::remove(file);
    return 0;
}
} // namespace

int main(int argc, char** argv)
{
    const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 10000;
    const std::size_t story = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 80;
    if (count == 0 || story == 0) {
        fmt::print("usage: bench_search [exhibits] [words of a story]\n");
        return 2;
    }
    return run(count, story);
}
