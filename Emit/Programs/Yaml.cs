// SPDX-License-Identifier: BSD-2-Clause
// The YAML of boards and configurations: scalars, maps and lists, read without reflection.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sel4Gen.Emit.Programs;

/// <summary>Reads YAML files.</summary>
internal static class Yaml
{
    /// <summary>The map at the top of the file.</summary>
    /// <exception cref="EmitException">The file is no YAML map.</exception>
    public static YamlMappingNode Load(string root, string path)
    {
        try
        {
            using StreamReader reader = File.OpenText(Path.Combine(root, path));
            YamlStream stream = [];
            stream.Load(reader);
            return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode map
                ? map
                : throw new EmitException(Rule.Configuration, new SourcePlace(path, 1, 1),
                    "the file is no map of keys to values");
        }
        catch (YamlException e)
        {
            throw new EmitException(
                Rule.Configuration, new SourcePlace(path, (int)e.Start.Line, (int)e.Start.Column), e.Message);
        }
    }

    public static IEnumerable<(string Key, YamlNode Value)> Entries(this YamlMappingNode map) =>
        map.Children.Select(c => (((YamlScalarNode)c.Key).Value!, c.Value));

    /// <summary>A scalar of the map; null if there is none.</summary>
    public static string? Scalar(this YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out YamlNode? value) && value is YamlScalarNode scalar ? scalar.Value
            : null;

    public static YamlMappingNode? Map(this YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out YamlNode? value) ? value as YamlMappingNode : null;

    /// <summary>The scalars of a list in the map; none if there is no list.</summary>
    public static IEnumerable<string> Strings(this YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out YamlNode? value) && value is YamlSequenceNode list
            ? list.OfType<YamlScalarNode>().Select(s => s.Value ?? "") : [];

    public static SourcePlace PlaceIn(this YamlNode node, string path) =>
        new(path, (int)node.Start.Line, (int)node.Start.Column);
}
