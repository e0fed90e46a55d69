.class public Lreach/kotlin_default_argument/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  move-object v0, p0
  const-string v1, "agreed"
  const/4 v2, 0x0
  const/4 v3, 0x2
  const/4 v4, 0x0
  invoke-static {v0, v1, v2, v3, v4}, Lreach/kotlin_default_argument/Prefs;->get$default(Landroid/content/Context;Ljava/lang/String;ZILjava/lang/Object;)Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/kotlin_default_argument/Sdk;->init()V
  :no
  return-void
.end method
