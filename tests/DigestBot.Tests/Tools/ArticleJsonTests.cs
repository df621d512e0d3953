using System.Text;
using System.Text.Json;
using DigestBot.Tools;

namespace DigestBot.Tests.Tools;

public sealed class ArticleJsonTests
{
    [Fact]
    public void A_line_holds_just_the_fields_of_the_contract_in_its_order()
    {
        var read = new SampleArticle("a").Telling("Talks began.").Saying("Yes", "Mara Lind").Read();

        using var line = JsonDocument.Parse(ArticleJson.WriteLine("a", read));

        Assert.Equal(["id", "title", "text", "summary", "quotes"], Names(line.RootElement));
        Assert.Equal(["text", "start", "end"], Names(line.RootElement.GetProperty("summary")[0]));
        Assert.Equal(["text", "start", "end", "parts", "speaker", "role", "cue", "kind", "confidence"], Names(line.RootElement.GetProperty("quotes")[0]));
    }

    [Fact]
    public void Offsets_count_code_points_so_that_a_picture_letter_is_one()
    {
        var read = new SampleArticle("a").Telling("😀😀 Talks 🎉 began.").Saying("Très 😀 bien", "Zoë").Read();

        using var line = JsonDocument.Parse(ArticleJson.WriteLine("a", read));

        var text = line.RootElement.GetProperty("text").GetString()!.EnumerateRunes().ToList();
        foreach (var piece in line.RootElement.GetProperty("summary").EnumerateArray().Concat(line.RootElement.GetProperty("quotes").EnumerateArray()))
        {
            var slice = string.Concat(text[piece.GetProperty("start").GetInt32()..piece.GetProperty("end").GetInt32()]);
            Assert.Equal(piece.GetProperty("text").GetString(), slice);
        }

        Assert.Equal("[[20,31]]", line.RootElement.GetProperty("quotes")[0].GetProperty("parts").GetRawText());
    }

    [Fact]
    public void Letters_are_written_as_they_are()
    {
        var line = Encoding.UTF8.GetString(ArticleJson.WriteLine("a", new SampleArticle("a").Saying("Žluťoučký “kůň” <b> & 'x' 日本", "Zoë").Read()));

        Assert.Contains("Žluťoučký “kůň” <b> & 'x' 日本", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void What_is_not_known_is_null()
    {
        using var line = JsonDocument.Parse(ArticleJson.WriteLine("a", new SampleArticle("a").Saying("Yes", null).Read()));

        Assert.Equal(JsonValueKind.Null, line.RootElement.GetProperty("quotes")[0].GetProperty("speaker").ValueKind);
        Assert.Equal("direct", line.RootElement.GetProperty("quotes")[0].GetProperty("kind").GetString());
        Assert.Equal("certain", line.RootElement.GetProperty("quotes")[0].GetProperty("confidence").GetString());
    }

    private static List<string> Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
