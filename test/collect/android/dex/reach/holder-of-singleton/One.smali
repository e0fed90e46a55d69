.class public Lreach/holder_of_singleton/One;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  invoke-static {}, Lreach/holder_of_singleton/Sdk;->init()V
  return-void
.end method

.method public static get()Lreach/holder_of_singleton/One;
  .registers 1
  sget-object v0, Lreach/holder_of_singleton/Holder;->ONE:Lreach/holder_of_singleton/One;
  return-object v0
.end method
