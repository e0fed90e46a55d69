.class public Lreach/guard_through_wrapper/Store;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public static flag(Landroid/content/Context;Ljava/lang/String;Z)Z
  .registers 5
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  invoke-interface {v0, p1, p2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  return v0
.end method
