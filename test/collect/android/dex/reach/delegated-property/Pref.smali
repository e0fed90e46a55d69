.class public Lreach/delegated_property/Pref;
.super Ljava/lang/Object;

.field private final key:Ljava/lang/String;
.field private final other:Z

.method public constructor <init>(Ljava/lang/String;Z)V
  .registers 3
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  iput-object p1, p0, Lreach/delegated_property/Pref;->key:Ljava/lang/String;
  iput-boolean p2, p0, Lreach/delegated_property/Pref;->other:Z
  return-void
.end method

.method public getValue(Landroid/content/Context;)Z
  .registers 6
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p1, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  iget-object v1, p0, Lreach/delegated_property/Pref;->key:Ljava/lang/String;
  iget-boolean v2, p0, Lreach/delegated_property/Pref;->other:Z
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  return v0
.end method
