.class public Lreach/proxy/Hand;
.super Ljava/lang/Object;
.implements Ljava/lang/reflect/InvocationHandler;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public invoke(Ljava/lang/Object;Ljava/lang/reflect/Method;[Ljava/lang/Object;)Ljava/lang/Object;
  .registers 12
  invoke-static {}, Lreach/proxy/Sdk;->init()V
  const/4 v0, 0x0
  return-object v0
.end method
