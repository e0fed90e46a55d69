.class public Lreach/reflection_on_own_class/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 6
  const-string v0, "reach.reflection_on_own_class.Secret"
  invoke-static {v0}, Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;
  move-result-object v0
  const-string v1, "collect"
  const/4 v2, 0x0
  new-array v2, v2, [Ljava/lang/Class;
  invoke-virtual {v0, v1, v2}, Ljava/lang/Class;->getDeclaredMethod(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;
  move-result-object v1
  const/4 v2, 0x0
  new-array v3, v2, [Ljava/lang/Object;
  invoke-virtual {v1, v2, v3}, Ljava/lang/reflect/Method;->invoke(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;
  return-void
.end method
