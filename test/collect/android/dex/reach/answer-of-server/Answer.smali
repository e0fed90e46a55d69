.class public Lreach/answer_of_server/Answer;
.super Ljava/lang/Object;
.implements Lokhttp3/Callback;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onResponse(Lokhttp3/Call;Lokhttp3/Response;)V
  .registers 12
  invoke-static {}, Lreach/answer_of_server/Sdk;->init()V
  return-void
.end method

.method public onFailure(Lokhttp3/Call;Ljava/io/IOException;)V
  .registers 12
  return-void
.end method
