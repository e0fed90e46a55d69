.class public Lreach/guard_in_helper/Flags;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public static mustAsk(Landroid/content/Context;)Z
  .registers 4
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "privacy_ok"
  const/4 v2, 0x0
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  if-eqz v0, :ask
  const/4 v0, 0x0
  return v0
  :ask
  const/4 v0, 0x1
  return v0
.end method
