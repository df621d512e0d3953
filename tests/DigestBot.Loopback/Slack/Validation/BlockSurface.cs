namespace DigestBot.Loopback.Slack.Validation;

/// <summary>Where blocks are shown, which sets how many there may be and of which kinds.</summary>
internal enum BlockSurface
{
    /// <summary>A message: 50.</summary>
    Message = 50,

    /// <summary>A modal: 100, with inputs.</summary>
    Modal = 100,

    /// <summary>The app's home: 100, with inputs.</summary>
    Home = 101,
}
